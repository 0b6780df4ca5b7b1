// What a test may ask of the desk itself: reset it, make it fail, list what was submitted.

import { groups, users } from '../data/people.mjs';
import { ticket_fields } from '../data/form.mjs';
import { related } from './rest.mjs';
import { record } from './tickets.mjs';

/**
 * POST /desk/reset · POST /desk/fault · POST /desk/tickets (one more ticket, written as those in www/data/tickets) · GET /desk/updates · GET /desk/reads · GET /desk/requests · GET /desk/tickets ·
 * GET /desk/tickets/ID.json (the whole ticket in one object, as `baton check` reads it).
 * @param {import('./desk.mjs').Desk} desk
 * @param {import('node:http').IncomingMessage} request
 * @param {URL} url
 * @param {(request: import('node:http').IncomingMessage) => Promise<any>} read
 * @param {(status: number, body: unknown) => void} send
 */
export const control = async (desk, request, url, read, send) => {
  const id = Number(/^\/desk\/tickets\/(\d+)\.json$/.exec(url.pathname)?.[1]);
  const held = desk.tickets.get(id);
  switch (`${request.method} ${held ? '/desk/tickets/*' : url.pathname}`) {
    case 'POST /desk/reset':
      await desk.reset();
      return send(200, {});
    case 'POST /desk/fault':
      desk.faults.add(await read(request));
      return send(200, {});
    case 'POST /desk/tickets': {
      const file = await read(request);
      desk.tickets.set(file.id, record(file));
      return send(200, { id: file.id });
    }
    case 'GET /desk/updates': {
      const counts = /** @type {Record<string, number>} */ ({});
      for (const update of desk.updates) counts[update.ticket] = (counts[update.ticket] ?? 0) + 1;
      return send(200, { count: desk.updates.length, counts, updates: desk.updates });
    }
    case 'GET /desk/reads':
      return send(200, desk.reads);
    case 'GET /desk/requests':
      return send(200, desk.requests);
    case 'GET /desk/tickets':
      return send(200, [...desk.tickets.values()].map(({ about, ticket }) => ({ id: ticket.id, subject: ticket.subject, status: ticket.status, about })));
    case 'GET /desk/tickets/*':
      return send(200, snapshot(desk, held));
    default:
      return send(404, { error: 'Not found' });
  }
};

/** A ticket with everything around it. @param {import('./desk.mjs').Desk} desk @param {any} held */
export const snapshot = (desk, held) => ({
  ticket: held.ticket,
  comments: held.comments,
  users,
  groups: groups.map(({ id, name }) => ({ id, name })),
  ticket_fields,
  audits: held.audits,
  ticket_related: related(desk, held),
  incidents: [...desk.tickets.values()].map((one) => one.ticket).filter((one) => one.problem_id === held.ticket.id).map((one) => one.id),
});
