/**
 * Imported first by every script: ends it with a readable message when Node is too old, before the other modules are
 * evaluated. Kept free of newer syntax, so that old Nodes can print it.
 */
const WANTED = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < WANTED[0] || (major === WANTED[0] && minor < WANTED[1])) {
  console.error(`✗ 需要 Node.js ${WANTED.join('.')} 或更高版本，当前是 ${process.versions.node}。请安装新版后再试。\n  Node.js ${WANTED.join('.')} or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}
