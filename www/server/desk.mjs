// One desk: its tickets, the updates it received, and its pending faults.

import { ME } from '../data/people.mjs';
import { Faults } from './faults.mjs';
import { load } from './tickets.mjs';

export class Desk {
  /** @type {Map<number, any>} */
  tickets = new Map();
  /** Every write received, in order, with its body. @type {any[]} */
  updates = [];
  /** How often each GET path of the API was asked for. @type {Record<string, number>} */
  reads = {};
  /** Every request but those of `/desk/`, in order, however it was answered. `own` says
   * that the page itself asked for data, `site` where the browser says it came from, `dest` what for. @type {{method: string, host: string, url: string, site: string | string[], dest: string | string[], own: boolean}[]} */
  requests = [];
  faults = new Faults();

  /** Back to the first morning. */
  async reset() {
    this.tickets = await load();
    this.updates = [];
    this.reads = {};
    this.requests = [];
    this.faults.clear();
  }

  /** A ticket without a number's content yet, for a create. */
  blank() {
    const id = Math.max(...this.tickets.keys()) + 1;
    const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    return {
      about: '',
      jira: [],
      files: [],
      comments: [],
      audits: [],
      ticket: {
        url: `/api/v2/tickets/${id}.json`,
        id,
        external_id: null,
        via: { channel: 'web', source: { from: {}, to: {}, rel: null } },
        created_at: now,
        updated_at: now,
        type: null,
        subject: '',
        description: '',
        priority: null,
        status: 'new',
        requester_id: ME,
        submitter_id: ME,
        assignee_id: null,
        organization_id: null,
        group_id: null,
        problem_id: null,
        has_incidents: false,
        is_public: true,
        tags: [],
        custom_fields: [],
        custom_status_id: null,
        ticket_form_id: 3001,
        from_messaging_channel: false,
      },
    };
  }
}
