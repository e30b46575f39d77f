import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";

/** One side of the comparison, in a process of its own, so that its processor time can be told from everything else. */
export interface Child {
  readonly processId: number;
  readonly port: number;
  /** Sends it a word and waits for what it says. */
  ask<T>(): Promise<T>;
  stop(): Promise<void>;
}

export async function startChild(file: string, environment: Readonly<Record<string, string>>): Promise<Child> {
  const child = fork(path.join(__dirname, `${file}.js`), { env: { ...process.env, NODE_ENV: "production", ...environment }, execArgv: process.execArgv });
  const { port } = await said<{ port: number }>(child);
  return {
    processId: child.pid ?? 0,
    port,
    ask: <T>() => {
      child.send("tell");
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
