/** Style sheets are imported for their side effect only; esbuild collects them. */
declare module "*.css";

/** Addresses of the bundled workers, put in by scripts/build-console.mjs. */
declare const WORKER_URLS: Readonly<Record<"editor" | "graphql" | "json", string>>;
