import { runProcess } from './process.server';
import { startServer } from './start-server.server';

/** Process entry: `npm start` (bundled, build/process/main.js) and `npm run dev` (--dev). */
const development = process.argv.includes('--dev');
await runProcess((env, log) => startServer({ env, log, development }), { development });
