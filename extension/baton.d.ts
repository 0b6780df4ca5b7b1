/** The glue that wasm-bindgen writes beside the wasm. */
export default function init(source: { module_or_path: URL }): Promise<unknown>;
