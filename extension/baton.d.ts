/** The glue that wasm-bindgen writes beside the wasm. */
export default function init(): Promise<unknown>;
