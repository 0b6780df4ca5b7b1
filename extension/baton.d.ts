/** The glue that wasm-bindgen writes beside the wasm. */
export default function init(source: { module_or_path: URL }): Promise<unknown>;
/** Starts the panel in the body of its page. */
export function start(port: MessagePort): void;
