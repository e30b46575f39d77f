import { ConfigurationError, readConfig } from "./config.js";
import { welcome } from "./demo/welcome.js";
import { start } from "./start.js";

async function main(): Promise<void> {
  const config = readConfig();
  const running = await start(config);
  if (config.DEMO) process.stdout.write(welcome(running.address));

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

main().catch((error: unknown) => {
  const isKnown = error instanceof ConfigurationError;
  process.stderr.write(isKnown ? `Configuration: ${error.message}\n` : `Could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(isKnown ? 2 : 1);
});
