// Loaded into a server under test: it ends when whoever holds the other end of its input does, also where that was killed.
// Its application, which it forks with the same options, has an input of its own kind and is ended by it.
if (process.send === undefined) {
  process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM'));
  process.stdin.resume();
  process.stdin.unref();
}
