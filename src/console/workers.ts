/**
 * Monaco asks for its workers by label. We hand out our own bundled files, so
 * that the page needs neither a CDN nor inline (blob:) scripts.
 *
 * This module must be imported before GraphiQL.
 */
interface MonacoEnvironment {
  getWorker(moduleId: string, label: string): Worker;
}

function addressOf(label: string): string {
  if (label === "graphql" || label === "json") return WORKER_URLS[label];
  return WORKER_URLS.editor;
}

const environment: MonacoEnvironment = {
  getWorker: (_moduleId, label) => new Worker(addressOf(label), { name: label }),
};

Object.assign(globalThis, { MonacoEnvironment: environment });
