// The options of new maps, as the page asks for them; they are remembered in the browser.

const KEY = "sabersmith-options";

/** Fills a form with the options; returns a function that gives the settings they say. */
export function optionsForm(form, said, options) {
  const kept = remembered();
  const group = (legend, ...items) => {
    const set = element("fieldset");
    set.append(element("legend", legend), ...items);
    form.append(set);
    return set;
  };
  const box = (type, name, value, text, checked, note = "") => {
    const label = element("label");
    const input = element("input");
    Object.assign(input, { type, name, value, checked });
    label.append(input, " ", text);
    if (note) label.append(element("small", note));
    return label;
  };
  const difficulties = kept.difficulty ?? options.difficulties.map((item) => item.name);
  group("Difficulties", ...options.difficulties.map((item) =>
    box("checkbox", "difficulty", item.name, item.shown, difficulties.includes(item.name),
      `${item.nps[0]}–${item.nps[1]} notes/s`)));
  const kinds = kept.characteristic ?? ["Standard"];
  const ways = group("Ways to play", ...options.kinds.map(([name, feel]) =>
    box("checkbox", "characteristic", name, name, kinds.includes(name), feel)));
  const hand = element("label", "Hand of OneSaber ", { class: "across" });
  const hands = element("select", "", { name: "hand" });
  hands.append(...options.hand.allowed.map((name) => new Option(name, name)));
  hands.value = options.hand.allowed.includes(kept.hand) ? kept.hand : options.hand.default;
  hand.append(hands, element("small", options.hand.help));
  ways.append(hand);
  const density = kept.intensity ?? 1;
  group("How many notes", ...options.densities.map(([value, text]) =>
    box("radio", "intensity", String(value), text, value === density)));
  const style = group("Style",
    box("radio", "style", "", "as it comes", !kept.style, "Another seed gives another character."),
    ...options.styles.map(([name, feel]) => box("radio", "style", name, name, kept.style === name, feel)));
  style.className = "wide";
  group("Besides notes", ...options.parts.map((item) =>
    box("checkbox", item.name, "on", item.help, kept[item.name] ?? item.default)));
  const more = element("details");
  more.append(element("summary", "More"), ...options.more.map((item) => {
    const label = element("label");
    const input = element("input");
    Object.assign(input, {
      name: item.name, type: item.text ? "text" : "number", step: "any",
      placeholder: item.default ?? "", value: kept[item.name] ?? "",
    });
    label.append(item.name, " ", input, element("small", `${item.help}${item.span ? ` (${item.span})` : ""}`));
    return label;
  }));
  form.append(more);

  function settings() {
    const data = new FormData(form);
    const chosen = { difficulty: data.getAll("difficulty") };
    const played = data.getAll("characteristic");
    if (played.join() !== "Standard") chosen.characteristic = played;
    if (played.includes("OneSaber") && hands.value !== options.hand.default) chosen.hand = hands.value;
    if (Number(data.get("intensity")) !== 1) chosen.intensity = Number(data.get("intensity"));
    if (data.get("style")) chosen.style = data.get("style");
    for (const item of options.parts) {
      const on = data.get(item.name) === "on";
      if (on !== item.default) chosen[item.name] = on;
    }
    for (const item of options.more) {
      const value = data.get(item.name)?.trim();
      if (value) chosen[item.name] = item.text ? value : Number(value);
    }
    if (chosen.nps !== undefined) delete chosen.intensity;
    return chosen;
  }

  function changed() {
    const chosen = settings();
    hand.hidden = !chosen.characteristic?.includes("OneSaber");
    localStorage.setItem(KEY, JSON.stringify(chosen));
    const words = [
      chosen.difficulty.length === options.difficulties.length ? "all difficulties"
        : chosen.difficulty.map((name) => name.replace("Plus", "+")).join(", ") || "no difficulty",
      options.densities.find(([value]) => value === chosen.intensity)?.[1], chosen.style,
    ];
    said.textContent = words.filter(Boolean).join(" · ");
  }
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  changed();
  return settings;
}

/** What was chosen before; nothing if it can't be read, or is of another version of the page. */
function remembered() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY)) ?? {};
    const lists = [kept.difficulty ?? [], kept.characteristic ?? []];
    return lists.every(Array.isArray) ? kept : {};
  } catch {
    return {};
  }
}

export function element(name, text = "", attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
