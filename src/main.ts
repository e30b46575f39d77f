import { ConfigurationError, readConfig } from "./config.js";
import { welcome } from "./demo/welcome.js";
import { start } from "./start.js";

async function main(): Promise<void> {
  const config = readConfig();
  const starting = start(config);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    starting
      .then((running) => running.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  // From the first moment: what has been started so far is stopped, whenever the signal comes.
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  const { address } = await starting;
  if (config.DEMO && !stopping) process.stdout.write(welcome(address));
}

main().catch((error: unknown) => {
  const isKnown = error instanceof ConfigurationError;
  process.stderr.write(isKnown ? `Configuration: ${error.message}\n` : `Could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(isKnown ? 2 : 1);
});
