/** The problem that the outage's tickets are bundled under. */
export default {
  id: 1010,
  about: 'The problem behind the outage, with three incidents.',
  subject: 'EU sign-in outage, 24 November',
  requester: 9004,
  group: 4003,
  assignee: 9004,
  status: 'open',
  priority: 'urgent',
  type: 'problem',
  incidents: 3,
  tags: ['outage', 'sev1'],
  channel: 'web',
  fields: { 360001: 'severity_sev1', 360006: 'area_signin', 360002: '5100', 360003: '8.14.2', 360008: ['region_eu'], 360010: 'PLAT-2291' },
  comments: [
    {
      by: 9004,
      at: '2026-11-24T08:08:00Z',
      public: false,
      html: `<p><strong>Summary:</strong> sign-in answers 502 for all EU workspaces since 07:50 UTC.</p><p><strong>Impact:</strong> about 5,100 users at 3 customers that wrote, every EU customer by the graphs.</p><p><strong>Severity:</strong> SEV1</p><p><strong>Owner:</strong> Jonas Weld</p><p><strong>Bridge:</strong> https://meet.larkfield.example/bridge-1124, on-call Engineering (Mei) is in. Status page was set to "Major outage" at 08:06.</p>`,
    },
    { by: 9005, at: '2026-11-24T08:21:00Z', public: false, html: `<p>Accepted. Reproduced on dub-auth-3. The session store ran out of connections after last night's rollout; rolling back now, back within 30 minutes.</p>` },
  ],
};
