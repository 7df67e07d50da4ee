"use strict";
(function () {
  const facts = JSON.parse(document.getElementById("facts").textContent);
  const video = document.querySelector("video");
  if (!video) { return; }

  // The film stands in the page as text of one byte a letter. Each block is shifted by its first letter, so that none
  // of it is what a page cannot hold.
  function film() {
    const element = document.getElementById("film");
    const letters = new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, i) => i));
    const value = new Uint8Array(65536);
    for (let i = 0; i < 256; i++) { value[letters.charCodeAt(i)] = i; }
    const text = element.textContent;
    const block = Number(element.dataset.block);
    const bytes = new Uint8Array(Number(element.dataset.bytes));
    let at = 0;
    for (let i = 0; i < text.length; i += block + 1) {
      const shift = value[text.charCodeAt(i)];
      const end = Math.min(i + block + 1, text.length);
      for (let j = i + 1; j < end; j++) { bytes[at++] = value[text.charCodeAt(j)] - shift; }
    }
    element.remove();
    return new Blob([bytes], { type: "video/mp4" });
  }

  const speeds = [1, 1.25, 1.5, 2];
  const speedButtons = [];
  const chapters = Array.from(document.querySelectorAll("ol.chapters button"));

  function speed(times) {
    video.defaultPlaybackRate = times;
    video.playbackRate = times;
    speedButtons.forEach((b, i) => b.setAttribute("aria-pressed", String(speeds[i] === times)));
  }

  function captions(shown) {
    track.mode = shown ? "showing" : "hidden";
    captionButton.setAttribute("aria-pressed", String(shown));
  }

  function go(seconds) {
    video.currentTime = seconds;
    video.play().catch(() => {});
  }

  const tools = document.querySelector(".tools");
  speeds.forEach(times => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = times + "\u00d7";
    button.addEventListener("click", () => speed(times));
    speedButtons.push(button);
    tools.append(button);
  });
  const track = video.addTextTrack("captions", "Captions", "en");
  facts.captions.forEach(c => track.addCue(new VTTCue(c[0], c[1], c[2])));
  const captionButton = document.createElement("button");
  captionButton.type = "button";
  captionButton.textContent = "Captions";
  captionButton.addEventListener("click", () => captions(track.mode !== "showing"));
  if (facts.captions.length > 0) { tools.append(captionButton); }
  captions(facts.captions.length > 0);

  chapters.forEach((button, i) => button.addEventListener("click", () => go(facts.chapters[i])));
  video.addEventListener("timeupdate", () => {
    let now = -1;
    facts.chapters.forEach((at, i) => { if (at <= video.currentTime + 0.2) { now = i; } });
    chapters.forEach((button, i) => button.setAttribute("aria-current", String(i === now)));
  });
  video.addEventListener("loadedmetadata", () => { speed(facts.speed); document.documentElement.dataset.film = "ready"; });
  video.addEventListener("error", () => { document.getElementById("broken").hidden = false; });

  document.addEventListener("keydown", event => {
    const inControl = event.target instanceof HTMLButtonElement || event.target === video;
    if (event.ctrlKey || event.altKey || event.metaKey) { return; }
    const chapter = "123456789".indexOf(event.key);
    if (chapter >= 0 && chapter < chapters.length) {
      go(facts.chapters[chapter]);
    } else if (event.key === " " && !inControl) {
      if (video.paused) { video.play().catch(() => {}); } else { video.pause(); }
    } else if ((event.key === "ArrowLeft" || event.key === "ArrowRight") && event.target !== video) {
      video.currentTime += event.key === "ArrowLeft" ? -5 : 5;
    } else if (event.key === "c" || event.key === "C") {
      captions(track.mode !== "showing");
    } else if (event.key === "[" || event.key === "]") {
      const next = speeds.indexOf(video.playbackRate) + (event.key === "]" ? 1 : -1);
      if (next >= 0 && next < speeds.length) { speed(speeds[next]); }
    } else {
      return;
    }
    event.preventDefault();
  });

  video.src = URL.createObjectURL(film());
})();
