import type { RequestContext } from "../tenants/request-context.js";
import { fileLoaders, noticeLoaders } from "./file.loaders.js";
import { Making } from "./loader-making.js";
import { coordinationLoaders, groupLoaders, planLoaders } from "./plan.loaders.js";
import { unitLoaders } from "./unit.loaders.js";

/** Every loader, one line each. A loader asks its reader once for all the keys of a level; access is decided in the reader. */
export function loadersFor(ctx: RequestContext) {
  const making = new Making(ctx);
  return { ...noticeLoaders(making), ...fileLoaders(making), ...planLoaders(making), ...coordinationLoaders(making), ...groupLoaders(making), ...unitLoaders(making) };
}

export type Loaders = ReturnType<typeof loadersFor>;
