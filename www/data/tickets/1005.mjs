/** A conversation by messaging: short lines, a second way to send. */
export default {
  id: 1005,
  about: 'A messaging conversation: short lines, and a Send button beside the submit.',
  subject: 'Conversation with Dev Halden',
  channel: 'native_messaging',
  requester: 8002,
  organization: 7002,
  group: 4001,
  assignee: 9001,
  status: 'open',
  priority: 'normal',
  type: 'question',
  tags: ['messaging'],
  fields: { 360006: 'area_dashboards' },
  comments: [
    { by: 8002, at: '2026-11-24T08:31:00Z', html: `<p>hi! the filter on the sales board does nothing</p>` },
    { by: 9001, at: '2026-11-24T08:32:00Z', html: `<p>Hi Dev! Which filter do you mean, and what do you see when you set it?</p>` },
    { by: 8002, at: '2026-11-24T08:33:00Z', html: `<p>the region one. i pick "North", the spinner turns for a second, and then all regions are still there</p>` },
    { by: 8002, at: '2026-11-24T08:33:40Z', html: `<p>it should only show North. worked on friday</p>`, files: [{ file_name: 'sales-board-filter.png', content_type: 'image/png', size: 78211, shows: 'Region: North (all shown)' }] },
    { by: 9001, at: '2026-11-24T08:36:00Z', html: `<p>Thanks. Does it also happen in a private window?</p>` },
    { by: 8002, at: '2026-11-24T08:38:00Z', html: `<p>yes, same thing. firefox too</p>` },
  ],
};
