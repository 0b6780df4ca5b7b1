/** The glue that wasm-bindgen writes beside the wasm. */
export default function init(source: { module_or_path: URL | string }): Promise<unknown>;
/** Starts the panel in the body of its page. */
export function start(port: MessagePort): void;
/** What a policy comes to, and what it makes of a sample ticket. */
export function options(own: object, managed: object, last: object | null, sample: object | null): any;
/** What is kept of the agent's escalations, as CSV. */
export function counts(stored: object | null): string;
/** The language of the handoff from now on, as a catalogue. */
export function speak(messages: object): void;
/** Reads a file a piece at a time, and says what is in it. */
export class Intake {
  feed(piece: Uint8Array): void;
  finish(): unknown;
}
/** Takes the secrets out of a capture, a piece at a time. */
export class Scrub {
  feed(piece: Uint8Array): string;
  finish(): string;
}
