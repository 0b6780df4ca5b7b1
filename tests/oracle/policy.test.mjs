// The committed JSON Schema and the command agree on which policies are valid.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import Ajv from 'ajv/dist/2020.js';

const schema = JSON.parse(readFileSync(new URL('../../policy.schema.json', import.meta.url), 'utf8'));
const valid = new Ajv({ allowUnionTypes: true }).compile(schema);
const folder = mkdtempSync(join(tmpdir(), 'baton-policy-'));
after(() => rmSync(folder, { recursive: true }));

/** What `baton policy` says of a policy: its exit code and its words. */
function read(policy) {
  const file = join(folder, 'policy.json');
  writeFileSync(file, JSON.stringify(policy));
  const { status, stderr } = spawnSync(process.env.BATON ?? 'target/debug/baton', ['policy', file], { encoding: 'utf8' });
  return { status, stderr };
}

const jira = { site: 'https://example.atlassian.net', project: 10000, issue_type: 3 };
const GOOD = {
  nothing: {},
  'an empty section': { gate: {} },
  'every strength': { gate: { otherwise: 'observe', secrets: 'warn', items: { screenshots: 'require' } } },
  'a strength for a severity': { gate: { severities: { SEV2: { screenshots: 'observe' } } } },
  'fields by number and by title': { fields: [{ field: 360001, item: 'versions' }, { field: 'Owner', item: 'case-owner' }] },
  'a trigger with and without a value': { escalation: { fields: [{ field: 'To' }, { field: 'To', value: 'L4' }] } },
  'words of a team': { severity: { words: { P1: 'SEV1' }, priorities: { urgent: 'SEV2' } } },
  'a cadence': { response: { customer: { SEV1: { least: 15, most: 30 } } } },
  'no Jira': { handoff: { jira: null } },
  'Jira with fields': { handoff: { jira: { ...jira, fields: { labels: { text: 'x' }, a: 'severity', b: { 'ticket-link': true } } } } },
};
const BAD = {
  'no object': [],
  'a novel section': { gates: {} },
  'a novel key': { gate: { other: 'warn' } },
  'a section that is no object': { gate: 'warn' },
  'a strength that is none': { gate: { otherwise: 'hard' } },
  'an item that is none': { gate: { items: { screenshot: 'warn' } } },
  'minutes that are none': { ownership: { otherwise_minutes: 0 } },
  'half a minute': { ownership: { otherwise_minutes: 0.5 } },
  'a list that is a text': { escalation: { groups: 'Engineering' } },
  'a rule without an item': { fields: [{ field: 1 }] },
  'a rule with more': { fields: [{ field: 1, item: 'versions', note: '' }] },
  'a negative field': { fields: [{ field: -1, item: 'versions' }] },
  'half a cadence': { response: { customer: { SEV1: { least: 15 } } } },
  'Jira without a project': { handoff: { jira: { site: 'https://example.atlassian.net' } } },
  'a Jira value of two kinds': { handoff: { jira: { ...jira, fields: { a: { text: 'x', field: 1 } } } } },
  'a Jira value that needs a text': { handoff: { jira: { ...jira, fields: { a: 'text' } } } },
};

for (const [name, policy] of Object.entries(GOOD)) {
  test(`good: ${name}`, () => {
    assert.ok(valid(policy), JSON.stringify(valid.errors));
    assert.deepEqual(read(policy), { status: 0, stderr: '' });
  });
}
for (const [name, policy] of Object.entries(BAD)) {
  test(`wrong: ${name}`, () => {
    assert.ok(!valid(policy));
    assert.equal(read(policy).status, 2);
  });
}
