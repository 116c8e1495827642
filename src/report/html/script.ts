/**
 * The script of the page's table: unpacks, filters, searches and pages the rows. The rest of the page works without it. The
 * browser runs it unchanged, and tests run it in a browser.
 */
export const SCRIPT = `"use strict";
(async () => {
  const PAGE = 25;
  const byId = (id) => document.getElementById(id);
  const packed = Uint8Array.from(atob(byId("rows").textContent.trim()), (character) => character.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const { states, waiting: isWaiting, colors, manifests, notes, who, columns } = await new Response(unpacked).json();
  const total = columns.state.length;
  const issued = new Float64Array(total);
  for (let row = 0, at = 0; row < total; row++) issued[row] = at += columns.issued[row];
  const label = who && labels(who);
  const lower = label && label.map((text) => text.toLowerCase());
  const number = (value) => value.toLocaleString("en-GB");
  const time = (seconds) => new Date(seconds * 1000).toISOString().slice(0, 16).replace("T", " ");

  function labels({ userIds, emails, connections }) {
    const ids = userIds.split("\\x7f");
    const addresses = emails.split("\\x7f");
    let [id, address] = [0, 0];
    return columns.connection.map((place) => place === 0 ? ids[id++] : addresses[address++] + " (" + connections[place - 1] + ")");
  }

  const search = byId("search");
  const state = byId("state");
  const manifest = byId("manifest");
  let found = [];
  let page = 0;

  function filter() {
    const wanted = search ? search.value.trim().toLowerCase() : "";
    const isState = states.map((name, index) => state.value === "" || name === state.value || (state.value === "waiting" && isWaiting[index]));
    const only = manifest && manifest.value !== "" ? Number(manifest.value) : -1;
    found = [];
    for (let row = 0; row < total; row++) {
      if (!isState[columns.state[row]]) continue;
      if (only !== -1 && columns.manifest[row] !== only) continue;
      if (wanted !== "" && !lower[row].includes(wanted)) continue;
      found.push(row);
    }
    page = 0;
    draw();
  }

  function draw() {
    const pages = Math.max(1, Math.ceil(found.length / PAGE));
    const shown = found.slice(page * PAGE, (page + 1) * PAGE);
    byId("people").replaceChildren(...shown.map(drawn));
    byId("found").textContent = found.length === 0
      ? "No users found."
      : number(page * PAGE + 1) + " to " + number(page * PAGE + shown.length) + " of " + number(found.length);
    byId("previous").disabled = page === 0;
    byId("next").disabled = page >= pages - 1;
  }

  function drawn(row) {
    const name = states[columns.state[row]];
    const has = columns.expires[row] !== -1;
    const cells = [
      ...(label ? [["th", label[row], "who"]] : []),
      ["td", name, "state " + colors[columns.state[row]]],
      ...(manifests.length > 1 ? [["td", manifests[columns.manifest[row]], "manifest"]] : []),
      ["td", has ? time(issued[row]) : "", "time"],
      ["td", has ? time(issued[row] + columns.expires[row]) : "", "time less"],
      ["td", columns.reset[row] === -1 ? "" : time(issued[row] + columns.reset[row]), "time"],
      ["td", notes[columns.note[row]], "note"],
    ];
    const line = document.createElement("tr");
    for (const [tag, text, className] of cells) {
      const cell = document.createElement(tag);
      cell.textContent = text;
      cell.className = className;
      if (tag === "th") cell.scope = "row";
      line.append(cell);
    }
    return line;
  }

  let waiting;
  if (search) search.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
  for (const select of [state, manifest]) if (select) select.addEventListener("change", filter);
  byId("previous").addEventListener("click", () => { page--; draw(); });
  byId("next").addEventListener("click", () => { page++; draw(); });
  for (const link of document.querySelectorAll("a[data-state]")) {
    link.addEventListener("click", () => { state.value = link.dataset.state; filter(); });
  }
  byId("tools").hidden = false;
  filter();
  document.documentElement.dataset.ready = "yes";
})().catch((error) => {
  document.getElementById("found").textContent = "This browser can't unpack the table: " + error.message;
});
`;
