/** A second voice in the outage. */
export default {
  id: 1011,
  about: 'Another customer of the same outage.',
  subject: 'Cannot log in',
  requester: 8003,
  organization: 7003,
  group: 4003,
  assignee: 9004,
  status: 'open',
  priority: 'urgent',
  type: 'incident',
  problem: 1010,
  tags: ['outage'],
  fields: { 360001: 'severity_sev1', 360006: 'area_signin' },
  comments: [{ by: 8003, at: '2026-11-24T07:59:00Z', html: `<p>None of our front desks can log in, all 31 practices. White page with 502.</p>` }],
};
