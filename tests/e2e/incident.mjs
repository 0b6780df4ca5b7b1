// A ticket on which something is due.

const ADA = 9001;
const ROSA = 8001;

const minutes = (fromNow) => new Date(Date.now() + fromNow * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');

/** A ticket of a severity, whose customer was promised an update so many minutes from now. */
export const promised = (severity, inMinutes, id = 2001) => ({
  id,
  subject: 'Orders cannot be sent',
  requester: ROSA,
  organization: 7001,
  group: 4002,
  assignee: ADA,
  status: 'open',
  priority: 'high',
  type: 'incident',
  tags: [],
  fields: {},
  comments: [
    { by: ROSA, at: minutes(-30), html: '<p>Nobody here can send an order. It fails for all users.</p>' },
    { by: ADA, at: minutes(-25), via: 'web', public: false, html: `<p>Severity: ${severity}. I paged the on-call engineer.</p>` },
    { by: ADA, at: minutes(-20), via: 'web', html: `<p>We are on it. Next update in ${inMinutes + 20} minutes.</p>` },
  ],
});

/** Puts a ticket on the desk and opens its response. */
export const respond = async (agent, ticket) => {
  await agent.desk.add(ticket);
  await agent.open(ticket.id);
  await agent.openPanel();
  await agent.turnTo('response');
};
