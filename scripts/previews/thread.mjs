// A thread starts without what reads TypeScript in the thread that made it.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
