const WANTED = [20, 19];

/** Ends the script with a readable message when Node is too old. Kept free of newer syntax, so that old Nodes can print it. */
export function requireSupportedNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > WANTED[0] || (major === WANTED[0] && minor >= WANTED[1])) return;
  console.error(`✗ 需要 Node.js ${WANTED.join('.')} 或更高版本，当前是 ${version}。请安装新版后再试。\n  Node.js ${WANTED.join('.')} or newer is needed; this is ${version}.`);
  process.exit(1);
}
