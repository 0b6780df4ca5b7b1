/** A third voice in the outage. */
export default {
  id: 1012,
  about: 'A third customer of the same outage.',
  subject: 'Login page down?',
  requester: 8002,
  organization: 7002,
  group: 4001,
  status: 'new',
  type: 'incident',
  problem: 1010,
  tags: ['outage'],
  fields: { 360006: 'area_signin' },
  comments: [{ by: 8002, at: '2026-11-24T08:01:00Z', html: `<p>Is your login page down? I get a 502 and so does everybody here.</p>` }],
};
