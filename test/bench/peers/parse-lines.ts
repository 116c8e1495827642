/** JSON.parse of each line of standard input, and nothing else. */
let rest = "";
let users = 0;
process.stdin.setEncoding("utf8");
for await (const chunk of process.stdin) {
  const lines = (rest + chunk).split("\n");
  rest = lines.pop()!;
  for (const line of lines) if (JSON.parse(line) !== undefined) users++;
}
console.log(users);
