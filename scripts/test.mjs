import { requireNode } from './run/node-version.mjs';

requireNode();
// The rest is loaded only after the check, so that an old Node.js says what it needs and not a syntax error.
void import('./run/check-all.mjs').then(({ checkAll }) => checkAll());
