import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";

/** One side of the comparison, in a process of its own, so that its processor time can be told from everything else. */
export interface Child {
  readonly processId: number;
  readonly port: number;
  /** Asks it for what it has to tell and waits for the answer. */
  ask<T>(): Promise<T>;
  stop(): Promise<void>;
}

/** Starts it as in production and hands it what it needs to know. */
export async function startChild(file: string, what: object): Promise<Child> {
  const child = fork(path.join(__dirname, `${file}.js`), { env: { ...process.env, NODE_ENV: "production" }, execArgv: process.execArgv });
  child.send(what);
  const { port } = await said<{ port: number }>(child);
  return {
    processId: child.pid ?? 0,
    port,
    ask: <T>() => {
      child.send({});
      return said<T>(child);
    },
    stop: () => stop(child),
  };
}

function said<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve(message as T));
    child.once("exit", (code) => reject(new Error(`a service ended with ${code}`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.disconnect();
  await ended;
}

/** For the child itself: what it was handed at the start. */
export function handed<T>(): Promise<T> {
  return new Promise((resolve) => process.once("message", (what) => resolve(what as T)));
}
