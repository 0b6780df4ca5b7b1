/** Everything an engineer will ask for is there. */
export default {
  id: 1001,
  about: 'Excellent: a SEV2 written up by Tier 2, ready to hand over.',
  subject: 'Scheduled exports time out for workspaces with more than 500 dashboards',
  requester: 8001,
  organization: 7001,
  group: 4002,
  assignee: 9003,
  status: 'open',
  priority: 'high',
  type: 'incident',
  tags: ['exports', 'sev2', 'pinemoor'],
  fields: {
    360001: 'severity_sev2',
    360006: 'area_exports',
    360002: '140',
    360003: '8.14.2',
    360004: 'EU (Dublin) cluster, workspace pinemoor-prod\nChrome 141 on Windows 11',
    360005: '1. Sign in as a workspace admin\n2. Open Exports and choose "All dashboards, PDF"\n3. Press Run now\n4. Wait five minutes',
    360008: ['region_eu'],
    360007: true,
    360009: 'Split the export in two halves of at most 400 dashboards.',
    360010: '',
  },
  history: [
    { at: '2026-11-20T09:02:00Z', by: 9001, field: 'group_id', from: 4001, to: 4002 },
    { at: '2026-11-20T09:02:30Z', by: 9003, field: 'assignee_id', to: 9003 },
  ],
  comments: [
    {
      by: 8001,
      at: '2026-11-20T07:41:00Z',
      html: `<p>Good morning,</p>
<p>since we updated to 8.14.2 on Wednesday our nightly "All dashboards" export no longer arrives. It starts at 02:00 and then stops with "Export timed out (E-504)" after five minutes. Before the update it took about twelve minutes and always finished.</p>
<p>140 people in our depots plan their morning with this PDF, so they are planning blind at the moment.</p>
<p>Best regards,<br>Rosa Calloway</p>
<p class="signature"><img src="{{file 0}}" alt="Pinemoor Logistics" width="120" height="28"><br>Rosa Calloway · Planning systems · Pinemoor Logistics<br>This message may hold confidential information.</p>`,
      files: [
        { file_name: 'pinemoor-logo.png', content_type: 'image/png', size: 4210, width: 120, height: 28, inline: true, shows: 'Pinemoor' },
        { file_name: 'export-timed-out.png', content_type: 'image/png', size: 184220, width: 1440, height: 900, shows: 'Export timed out (E-504)' },
      ],
    },
    {
      by: 9001,
      at: '2026-11-20T08:20:00Z',
      via: 'web',
      html: `<p>Hi Rosa, thank you for the exact code and the picture. I have asked our Tier 2 to look at it right away. Could you run one export of a single folder, so that we know whether size matters?</p><p>Ana</p>`,
    },
    {
      by: 8001,
      at: '2026-11-20T08:44:00Z',
      html: `<p>A folder with 380 dashboards finished in 4 minutes. The whole workspace (612 dashboards) timed out again.</p>
<blockquote class="gmail_quote"><p>On Fri, 20 Nov 2026 at 08:20, Larkfield Support wrote:</p><p>Hi Rosa, thank you for the exact code and the picture. I have asked our Tier 2 to look at it right away.</p></blockquote>`,
    },
    {
      by: 9003,
      at: '2026-11-20T10:15:00Z',
      via: 'web',
      public: false,
      html: `<p><strong>Summary:</strong> Exports of more than about 500 dashboards fail with E-504 after exactly 300 s since 8.14.2.</p>
<p><strong>Steps to reproduce:</strong></p>
<ol><li>Sign in to the EU cluster as an admin of a workspace with 600+ dashboards (support-lab-600 will do)</li><li>Exports → All dashboards → PDF → Run now</li><li>Wait five minutes</li></ol>
<p><strong>Expected:</strong> the PDF is mailed after about twelve minutes, as on 8.13.9.</p>
<p><strong>Actual:</strong> the job stops at 300 s with "Export timed out (E-504)"; no mail is sent.</p>
<p><strong>Customer impact:</strong> 140 planners at Pinemoor work without their morning report, every weekday since 18 November. Three other EU workspaces show the same error in the job log.</p>
<p><strong>Severity:</strong> SEV2. Major function down for several customers; a workaround exists.</p>
<p><strong>What was tried:</strong></p>
<ul><li>Re-ran with 380 dashboards: finished in 4 min</li><li>Re-ran with 612 on 8.13.9 in the lab: finished in 12 min, so it came with 8.14</li><li>Raised the workspace's job limit to 900 s: no change, still cut at 300 s</li></ul>
<p><strong>Environment:</strong> EU (Dublin), workspace pinemoor-prod, version 8.14.2. Not seen in US.</p>
<p><strong>Logs:</strong> attached; the request id is exp-7f31c2.</p>
<pre>2026-11-20T02:05:00.118Z ERROR export-worker job=exp-7f31c2 stage=render elapsed=300002ms
java.util.concurrent.TimeoutException: render pool gave up after 300 s
    at metrics.larkfield.export.RenderPool.await(RenderPool.java:218)
    at metrics.larkfield.export.ExportJob.run(ExportJob.java:94)</pre>
<p><strong>Related tickets:</strong> #1009</p>
<p><strong>Owner:</strong> Priya Raman, Tier 2. I stay the contact for the customer.</p>`,
      files: [
        { file_name: 'export-worker-exp-7f31c2.log', content_type: 'text/plain', text: '2026-11-20T02:00:00.031Z INFO export-worker job=exp-7f31c2 stage=queue dashboards=612\n2026-11-20T02:05:00.118Z ERROR export-worker job=exp-7f31c2 stage=render elapsed=300002ms\n' },
        { file_name: 'pinemoor-run-now.har', content_type: 'application/json', text: '{"log":{"version":"1.2","creator":{"name":"Chrome","version":"141"},"entries":[]}}' },
      ],
    },
    {
      by: 9003,
      at: '2026-11-20T10:31:00Z',
      via: 'web',
      html: `<p>Hi Rosa, here is where we are.</p>
<p><strong>What we know:</strong> exports of more than about 500 dashboards stop after five minutes since 8.14.2.<br><strong>What we do not know yet:</strong> why the limit changed.<br><strong>What we do next:</strong> we hand this to Engineering today.<br><strong>When you hear from us again:</strong> by 13:30 UTC.<br><strong>Meanwhile:</strong> two exports of at most 400 dashboards each do arrive.</p><p>Priya</p>`,
    },
  ],
};
