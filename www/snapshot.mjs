// Prints sample tickets as `baton check` reads them, a JSON object a line.
//
//   node www/snapshot.mjs [ID …]       all of them when none is named

import { snapshot } from './server/control.mjs';
import { Desk } from './server/desk.mjs';

const desk = new Desk();
await desk.reset();
const wanted = process.argv.slice(2).map(Number);
for (const [id, held] of desk.tickets) {
  if (wanted.length === 0 || wanted.includes(id)) console.log(JSON.stringify(snapshot(desk, held)));
}
