/** The template was pasted and left as it was. */
export default {
  id: 1006,
  about: 'A template that was pasted and never filled in.',
  subject: 'Ingest API drops events on weekends',
  requester: 8003,
  organization: 7003,
  group: 4002,
  assignee: 9003,
  status: 'hold',
  priority: 'high',
  type: 'problem',
  tags: ['ingest', 'api'],
  fields: { 360006: 'area_ingest', 360003: 'TBD', 360004: 'n/a', 360005: '1.\n2.\n3.' },
  comments: [
    {
      by: 8003,
      at: '2026-11-22T17:20:00Z',
      html: `<p>Hi, we send appointment events to your ingest API and on Saturday and Sunday about a third of them never show up. On weekdays they all arrive. Our side gets a 202 for each.</p><p>Marta Nowak, Osprey Dental Group</p>`,
    },
    {
      by: 9003,
      at: '2026-11-23T08:15:00Z',
      via: 'web',
      public: false,
      html: `<h3>Escalation</h3>
<p><strong>Summary of the issue:</strong> [one or two sentences]</p>
<p><strong>Reproduction steps:</strong></p><ol><li>&nbsp;</li><li>&nbsp;</li><li>&nbsp;</li></ol>
<p><strong>Expected behavior:</strong> ...</p>
<p><strong>Actual behavior:</strong> ...</p>
<p><strong>Logs and data:</strong> &lt;attach HAR and console log&gt;</p>
<p><strong>Customer impact:</strong> N/A</p>
<p><strong>Severity:</strong> SEV_</p>
<p><strong>Steps already taken:</strong> TBD</p>
<p><strong>Supporting tickets:</strong> none yet?</p>
<p><strong>Case owner:</strong> @name</p>`,
    },
  ],
};
