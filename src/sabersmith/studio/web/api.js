// Requests to the studio's server, and the changes that it tells.

/**
 * Sends a request; returns its JSON (null if it has none), or its content as a Blob with `as` "blob".
 * Throws an Error that says what is wrong.
 */
export async function ask(method, path, body, headers = {}, as = "json") {
  const plain = body !== undefined && !(body instanceof Blob);
  const answer = await fetch(path, {
    method,
    headers: plain ? { "content-type": "application/json", ...headers } : headers,
    body: plain ? JSON.stringify(body) : body,
  }).catch(() => {
    throw new Error("the studio has ended; start it again");
  });
  if (answer.ok && as === "blob") return answer.blob();
  const text = await answer.text();
  let found = null;
  try {
    found = text ? JSON.parse(text) : null;
  } catch {
    // A refusal is plain text.
  }
  if (!answer.ok) throw new Error(found?.error ?? (text.trim() || `refused (${answer.status})`));
  return found;
}

/** Uploads a file; told(share) is called as it goes on. */
export function upload(file, told) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("POST", "api/songs");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.upload.addEventListener("progress", (event) => told(event.loaded / event.total));
    request.addEventListener("load", () => {
      let found = {};
      try {
        found = JSON.parse(request.responseText);
      } catch {
        found = { error: request.responseText.trim() };
      }
      if (request.status === 201) done(found);
      else failed(new Error(found.error || `refused (${request.status})`));
    });
    request.addEventListener("error", () => failed(new Error("the upload was broken off")));
    request.send(file);
  });
}

/** Calls hear(event) for each change; connects again when the connection is lost. */
export function listen(hear, lost) {
  const source = new EventSource("api/events");
  source.addEventListener("message", (event) => hear(JSON.parse(event.data)));
  source.addEventListener("error", () => lost(source.readyState));
  return source;
}

export const versionPath = (project, version) => `api/projects/${project.id}/versions/${version}`;
