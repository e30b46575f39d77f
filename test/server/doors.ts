import { createServer, type AddressInfo, type Server, type Socket, connect } from "node:net";

/** A way to the database that can be shut and opened: the database is gone, and comes back. */
export interface WayToDatabase {
  readonly url: string;
  shut(): Promise<void>;
  open(): Promise<void>;
}

/** Lays a way of our own in front of a database. */
export async function wayTo(databaseUrl: string): Promise<WayToDatabase> {
  const url = new URL(databaseUrl);
  const target = { host: url.hostname, port: Number(url.port) };
  const sockets = new Set<Socket>();
  let port = 0;
  let server: Server | undefined;

  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on("error", () => socket.destroy()).on("close", () => sockets.delete(socket));
  };
  const open = async (): Promise<void> => {
    server = createServer((near) => {
      const far = keep(connect(target));
      keep(near).pipe(far).pipe(near);
      near.on("close", () => far.destroy());
      far.on("close", () => near.destroy());
    });
    await new Promise<void>((resolve) => server?.listen(port, "127.0.0.1", resolve));
    port = (server.address() as AddressInfo).port;
  };
  await open();
  url.hostname = "127.0.0.1";
  url.port = String(port);
  return {
    url: url.toString(),
    open,
    shut: async () => {
      const closed = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
