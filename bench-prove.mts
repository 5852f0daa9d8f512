import { loadScenarioFolder } from './app/server/scenarios/package-folder.server.ts';
import { prepareScenario } from './app/domain/scenario/compile.ts';
import { prove } from './app/domain/scenario/prover/prove.ts';
const n = process.argv[2] ?? 'suivi-commandes'; const seeds = (process.argv[3] ?? '1').split(',').map(Number);
const l = loadScenarioFolder(n, seeds); const ref = l.referentials.find(r=>r.code===l.content!.package.head.referential)!;
const c0 = process.cpuUsage(); const t0 = performance.now();
const p = prove({ prepared: prepareScenario(l.content!), referential: ref, seeds, ablationSeeds: seeds } as never);
const c = process.cpuUsage(c0);
console.log('wall', Math.round(performance.now()-t0), 'cpu', Math.round((c.user+c.system)/1000), p.findings.map(f=>`${f.rule} ${f.severity} ${f.seed} ${f.message}`));
