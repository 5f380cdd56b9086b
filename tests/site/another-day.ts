/** Loaded before all else, makes a machine another: its clock is years ahead, and its disk lists files the other way round. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Milliseconds. */
const ahead = 1234 * 86_400_000 + 12_345_678;

const OwnDate = Date;
globalThis.Date = new Proxy(OwnDate, {
  construct: (own, given: unknown[]): object =>
    Reflect.construct(own, given.length > 0 ? given : [OwnDate.now() + ahead]) as Date,
  apply: () => new OwnDate(OwnDate.now() + ahead).toString(),
  get: (own, name): unknown => (name === 'now' ? () => OwnDate.now() + ahead : Reflect.get(own, name)),
});

const turned = (list: unknown): unknown => (Array.isArray(list) ? [...(list as unknown[])].reverse() : list);

type Anything = (...given: unknown[]) => unknown;
const [atOnce, later] = [fs.readdirSync, fs.promises.readdir] as unknown as [Anything, Anything];
Object.assign(fs, { readdirSync: (...given: unknown[]) => turned(atOnce(...given)) });
Object.assign(fs.promises, { readdir: async (...given: unknown[]) => turned(await later(...given)) });
syncBuiltinESMExports();
