import { createServer } from 'node:http';
import next from 'next';

const dev = process.argv.includes('--dev');
const hostname = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 3000);
const app = next({ dev, hostname, port, turbopack: true });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => void handle(request, response));
server.on('upgrade', app.getUpgradeHandler());
server.listen(port, hostname, () => console.log(`http://${hostname}:${port}`));
