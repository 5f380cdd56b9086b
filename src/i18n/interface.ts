import { z } from 'astro/zod';
import type { ownUnits } from '../ledger/vocabulary.ts';

/** A phrase of the interface; `{{name}}` stands for what is filled in. */
const phrase = z.string().min(1);

/**
 * A phrase that changes with a number: one entry for each of the language's own plural forms (`one` and `other` in Dutch
 * and English). `{{count}}` chooses the form; what is shown is `{{number}}`, already written in the language's way.
 */
const plural = z.strictObject({
  zero: phrase.optional(),
  one: phrase.optional(),
  two: phrase.optional(),
  few: phrase.optional(),
  many: phrase.optional(),
  other: phrase,
});

/** Every language has words for the units that the code knows. */
const ownPhrases = {
  percent: plural,
  days: plural,
  hours: plural,
  minutes: plural,
  times: plural,
  score: plural,
  rank: plural,
  units: plural,
  date: plural,
} satisfies Record<(typeof ownUnits)[number], typeof plural>;

/** `content/locales/<locale>/interface.yaml`: every word of the interface. The comment at a key is the note to the translator. */
export const interfaceSchema = z.strictObject({
  site: z.strictObject({
    /** Link before all else, for the keyboard: to the text. */
    skip: phrase,
    /** Name of the navigation at the top of every page. */
    navigation: phrase,
    /** Link to the story's first screen; `{{title}}` is the story's. */
    home: phrase,
    /** Link to the page of sources. */
    sources: phrase,
    /** Link to the page about method and makers. */
    about: phrase,
    /** Link to the feed. */
    feed: phrase,
    /** Name of the group of links at the foot of every page. */
    colophon: phrase,
    /** Licence of the code and of the content, in the footer. */
    licence: phrase,
    /** What the site does not do with its readers, in the footer. */
    privacy: phrase,
  }),
  chooser: z.strictObject({
    /** Title of the page at the root where one picks a language. */
    title: phrase,
    /** Invitation to read in this language. */
    read: phrase,
  }),
  missing: z.strictObject({
    /** Title of the page for an address that leads nowhere. */
    title: phrase,
    /** What may have happened and where to go. */
    text: phrase,
    /** Link to the story. */
    home: phrase,
  }),
  story: z.strictObject({
    /** Date of publication; `{{date}}`. */
    published: phrase,
    /** Date of the last change, after that of publication; `{{date}}`. */
    modified: phrase,
    /** Reading time by `{{count}}` minutes. */
    minutes: plural,
    /** Heading of the list of chapters. */
    chapters: phrase,
    /** Above a chapter's title; `{{number}}` and `{{total}}`. */
    chapter: phrase,
    /** Link to the chapter before. */
    previous: phrase,
    /** Link to the chapter after. */
    next: phrase,
    /** Heading of the numbered notes. */
    notes: phrase,
    /** Link from a note back to the text; `{{number}}`. */
    back: phrase,
    /** Name of the link from the text to a note, for screen readers; `{{number}}` and `{{status}}`. */
    note: phrase,
    /** Heading of the glossary. */
    glossary: phrase,
    /** Above a box that corrects the article the story starts from. */
    correction: phrase,
    /** Under the opening field of dots, with `<strong>` and `<em>` for what stands out; `{{first}}`, `{{first_day}}`, `{{last}}`, `{{last_day}}`. */
    opening: phrase,
    /** The opening field for screen readers; the same four values. */
    opening_alt: phrase,
    /** The key to the marks of status; heading. */
    key: phrase,
    /** What a reader finds in the notes, above them. */
    notes_intro: phrase,
  }),
  /** Where a translation is behind its original; `{{language}}` is that of the original. */
  translation: z.strictObject({
    /** At a part whose original has changed since. */
    stale: phrase,
    /** Link to that part in the original. */
    read: phrase,
    /** At a chapter or page of which the original is shown. */
    untranslated: phrase,
    /** Before the links to the sections of a chapter that are not translated. */
    sections: phrase,
  }),
  figure: z.strictObject({
    /** After the first few sources, where there are many; `{{count}}`. */
    more_sources: plural,
    /** Before the names of the sources of a figure, by their `{{count}}`. */
    sources: plural,
    /** Opens the table under a drawing. */
    table: phrase,
    /** Name of a table's scrolling frame; `{{headline}}`. */
    table_of: phrase,
    /** Header of the column of statuses that tables get. */
    status: phrase,
    /** Header of the column that names sources. */
    source_column: phrase,
    /** A cell with nothing known. */
    unknown: phrase,
  }),
  guess: z.strictObject({
    /** The question before the answer is shown; `{{first}}`, `{{first_day}}`, `{{last_day}}`. */
    question: phrase,
    /** Opens the answer. */
    reveal: phrase,
    /** The answer; `{{last}}` and `{{factor}}`. */
    answer: phrase,
    /** Name of the field for a number. */
    field: phrase,
    /** Button that shows the answer beside the guess. */
    submit: phrase,
    /** How to guess, above the picture. */
    draw: phrase,
    /** Verdict on a guess below the answer; `{{guess}}`, and `{{factor}}` by which the answer is higher. */
    low: phrase,
    /** Verdict on a guess above the answer; `{{guess}}`, and `{{factor}}` by which the guess is higher. */
    high: phrase,
    /** Verdict on a guess within a tenth of the answer; `{{guess}}`. */
    close: phrase,
    /** Button that takes the answer away again. */
    again: phrase,
  }),
  scroll: z.strictObject({
    /** Button to the step before. */
    previous: phrase,
    /** Button to the step after. */
    next: phrase,
    /** Which step is shown; `{{number}}` and `{{total}}`. */
    of: phrase,
    /** Link at a step to its own address. */
    link: phrase,
    /** Legend of the group of choices between a chart's views. */
    choose: phrase,
  }),
  motion: z.strictObject({
    /** Button that lets pictures change without moving. */
    stop: phrase,
    /** Button that lets pictures move again. */
    start: phrase,
  }),
  theme: z.strictObject({
    /** Name of the choice of the page's colours. */
    choose: phrase,
    /** Choice: light or dark as the reader's device has it. */
    system: phrase,
    /** Choice: dark text on light ground. */
    light: phrase,
    /** Choice: light text on dark ground. */
    dark: phrase,
    /** Choice: light or dark as the device has it, with more contrast. */
    contrast: phrase,
  }),
  walk: z.strictObject({
    /** How to go from mark to mark with the keyboard, for whoever enters a picture. */
    hint: phrase,
  }),
  card: z.strictObject({
    /** Button that closes the card about a mark. */
    close: phrase,
    /** Link from a mark to the phrase that is about it. */
    text: phrase,
  }),
  timeline: z.strictObject({
    /** Name of the group of controls. */
    controls: phrase,
    /** Button: fewer days, larger. */
    zoom_in: phrase,
    /** Button: more days, smaller. */
    zoom_out: phrase,
    /** Button: to earlier days. */
    earlier: phrase,
    /** Button: to later days. */
    later: phrase,
    /** Choice: events stand at the day they happened. */
    happened: phrase,
    /** Choice: events stand at the day the public could know of them. */
    known: phrase,
    /** Legend of these two choices. */
    when: phrase,
    /** Opens the choices of whom and how sure. */
    filters: phrase,
    /** Legend of the choice of rows: who did it or whom it befell. */
    lanes: phrase,
    /** Legend of the choice of statuses. */
    statuses: phrase,
    /** Box that adds the events that are details. */
    level: phrase,
    /** Field for the first day shown. */
    from: phrase,
    /** Field for the last day shown. */
    to: phrase,
    /** Stands in the picture where the choice leaves nothing. */
    none: phrase,
    /** Which days are shown; `{{from}}` and `{{to}}`. */
    range: phrase,
    /** How many events cannot stand at the day they became known; `{{count}}`. */
    unknown: plural,
  }),
  share: z.strictObject({
    /** Button that opens the device's own sheet for passing on the story. */
    send: phrase,
    /** Button that copies the address of what is seen now. */
    copy: phrase,
    /** Said when it has been copied. */
    copied: phrase,
  }),
  past: z.strictObject({
    /** Opens the choice of a day. */
    open: phrase,
    /** Name of the field for the day. */
    label: phrase,
    /** What the choice does. */
    intro: phrase,
    /** Above a page as of a day; `{{date}}`. */
    on: phrase,
    /** Link to the page of today. */
    back: phrase,
    /** Stands for a value that was not public. */
    unknown: phrase,
    /** Stands for a picture of which nothing was public; `{{date}}`, and `{{first}}` when something was. */
    chart: phrase,
    /** How much of a picture was public; `{{known}}` and `{{total}}`. */
    part: phrase,
    /** At a fact that was not public; `{{date}}` on which it became so. */
    fact: phrase,
    /** At a fact whose day of publication is not known. */
    undated: phrase,
    /** At a claim that was less or differently sure; `{{status}}` of that day. */
    earlier: phrase,
    /** Heading of the list of days with what became public. */
    list: phrase,
    /** A claim in that list; `{{number}}` of its note. */
    note: phrase,
    /** Button to the day before. */
    previous_day: phrase,
    /** Button to the day after. */
    next_day: phrase,
  }),
  sources: z.strictObject({
    /** Title of the page. */
    title: phrase,
    /** What the page is. */
    intro: phrase,
    /** How many entries; `{{count}}`. */
    total: plural,
    /** A source's day of publication; `{{date}}`. */
    published: phrase,
    /** A source that shows no date. */
    undated: phrase,
    /** Day on which it was read; `{{date}}`. */
    read: phrase,
    /** Marks a source read through a copy or summary. */
    copy: phrase,
    /** Link to a kept copy. */
    archived: phrase,
    /** How many facts rest on the source; `{{count}}`. */
    facts: plural,
    /** How many charts rest on the source; `{{count}}`. */
    charts: plural,
  }),
  about: z.strictObject({
    /** Heading of the glossary on the page about method. */
    glossary: phrase,
    /** Link to what the page about method says of mistakes and how they are put right. */
    corrections: phrase,
  }),
  /** What a site is made with, on the page about method; only in a site that is built. */
  made: z.strictObject({
    /** Before the two links. */
    intro: phrase,
    /** Link to the licences of what readers are sent of others, a text file in English. */
    licences: phrase,
    /** Link to the list of all packages, a file for machines; SBOM and CycloneDX are the names of its kind and form. */
    parts: phrase,
  }),
  corrections: z.strictObject({
    /** Title of the log of what was changed after publication. */
    title: phrase,
    /** What the log is. */
    intro: phrase,
    /** Stands in the log while there is nothing in it. */
    none: phrase,
    /** Link to what the page about method says of reporting a mistake. */
    report: phrase,
    /** Title of an entry that mends an error; `{{date}}`. */
    error: phrase,
    /** Title of an entry that tells what has become known since; `{{date}}`. */
    update: phrase,
    /** Before what we wrote. */
    wrote: phrase,
    /** Before what should have stood there. */
    is_error: phrase,
    /** Before what is known now. */
    is_update: phrase,
    /** Heading of the links to where it stands. */
    places: phrase,
    /** At a claim in the text that was wrong, in one word. */
    mark_error: phrase,
    /** At a claim in the text of which more has become known, in one word. */
    mark_update: phrase,
    /** Title of an entry in the feed; `{{entry}}` is its title in the log, `{{title}}` is the story's. */
    feed: phrase,
  }),
  copies: z.strictObject({
    /** Before the links to copies of the story that can be taken along. */
    intro: phrase,
    /** Link to the copy for paper; `{{size}}` is its size. */
    pdf: phrase,
    /** Link to the copy that is one file and opens without network; `{{size}}` is its size. */
    html: phrase,
  }),
  embed: z.strictObject({
    /** Link from a chart on another site to where it comes from; `{{title}}` of the story. */
    home: phrase,
    /** Link from a timeline to its own page, where it can be zoomed. */
    explore: phrase,
    /** What a host asks for in the address and the chart does not have; `{{what}}` are names of parameters. */
    amiss: phrase,
    /** Link after it, to the chart's own page. */
    amiss_page: phrase,
  }),
  feed: z.strictObject({
    /** Title of the feed; `{{title}}` is the story's. */
    title: phrase,
  }),
  problem: z.strictObject({
    /** Heading of the box that shows an editor what is wrong, while editing only; `{{count}}`. */
    title: plural,
  }),
  /** The word for each status, as it follows a claim. */
  status: z.strictObject({
    established: phrase,
    estimated: phrase,
    reported: phrase,
    suspected: phrase,
    denied: phrase,
  }),
  /** What each status means, for the key. */
  status_meaning: z.strictObject({
    established: phrase,
    estimated: phrase,
    reported: phrase,
    suspected: phrase,
    denied: phrase,
  }),
  /** Bounds in running text; `{{number}}`. */
  bound: z.strictObject({
    exact: phrase,
    'at-least': phrase,
    'more-than': phrase,
    about: phrase,
    almost: phrase,
    'fewer-than': phrase,
  }),
  /** Bounds where room is short: charts and tables; `{{number}}`. */
  bound_short: z.strictObject({
    exact: phrase,
    'at-least': phrase,
    'more-than': phrase,
    about: phrase,
    almost: phrase,
    'fewer-than': phrase,
  }),
  /** A number with its unit, by `{{count}}`: the units that every story has, and after them those of the story. */
  unit: z.object(ownPhrases).catchall(plural),
  /** Numbers in words, from nought to twenty, in order. */
  numerals: z.array(phrase).length(21),
  charts: z.strictObject({
    /** Title of the page with all charts. */
    title: phrase,
    /** What that page is. */
    intro: phrase,
    /** The page for search results, at most 160 characters; `{{title}}` is the story's. */
    description: phrase,
    /** Link to that page, at the foot of every page. */
    link: phrase,
    /** Link under a figure of the story to the chart's own page, where files and code are. As short as can be. */
    more: phrase,
    /** Above a chart's headline on its page; `{{number}}` in the story's order and `{{total}}`. */
    number: phrase,
    /** When what the page shows last changed; `{{date}}`. */
    modified: phrase,
    /** Heading of the links to the places in the story where the chart stands. */
    places: phrase,
    /** A chapter as such a place; `{{number}}` and `{{title}}`. */
    chapter: phrase,
    /** Heading of the files to take along. */
    downloads: phrase,
    /** Heading of the files with data. */
    data: phrase,
    /** Heading of the files with the drawing. */
    pictures: phrase,
    /** What each file is for, after the name of its format. */
    csv: phrase,
    json: phrase,
    metadata: phrase,
    svg: phrase,
    png: phrase,
    png_small: phrase,
    /** A drawing for light ground. */
    light: phrase,
    /** A drawing for dark ground. */
    dark: phrase,
    /** Heading of the citation and the licence. */
    cite: phrase,
    /** How the language cites a chart: `{{byline}}`, `{{headline}}`, `{{title}}` of the story, `{{date}}`, `{{address}}`. */
    citation: phrase,
    /** What the licence allows and asks, before the link to it; `{{title}}` is the story's. */
    licence: phrase,
    /** Heading of the sources of one chart. */
    sources: phrase,
    /** Links to the charts before and after, above their headlines. */
    previous: phrase,
    next: phrase,
    /** Name of the navigation between charts. */
    navigation: phrase,
  }),
  snippet: z.strictObject({
    /** Heading of the code for other sites, on the page of a chart. */
    title: phrase,
    /** What to do with the code. */
    intro: phrase,
    /** Button that opens the dialog in which size, colours and language are chosen. */
    open: phrase,
    /** The three ways to take a chart over, each in a word or two, and what each is for. */
    frame: phrase,
    frame_use: phrase,
    element: phrase,
    element_use: phrase,
    picture: phrase,
    picture_use: phrase,
    /** Link to the page for editors elsewhere. */
    more: phrase,
    /** Title of the dialog. */
    dialog: phrase,
    /** Button that closes it. */
    close: phrase,
    /** Name of the frame with the preview; `{{headline}}`. */
    preview: phrase,
    /** Name of the room in which a preview wider than the window scrolls. */
    room: phrase,
    /** Field for the width of the preview, pixels. */
    width: phrase,
    /** Slider for the same. */
    slide: phrase,
    /** Widths in a press: as on a phone, as in a column of text, as across a page. */
    narrow: phrase,
    column: phrase,
    wide: phrase,
    /** Legend of the choice of colours; as the reader's device has them, light, dark. */
    theme: phrase,
    auto: phrase,
    light: phrase,
    dark: phrase,
    /** Choice of the chart's language. */
    language: phrase,
    /** Choice of the view that the chart begins with. */
    step: phrase,
    /** Box: the chart comes with its headline. */
    headline: phrase,
    /** Box: the ground of the page shows through; only with light or dark colours. */
    ground: phrase,
    /** Heading of the code in the dialog. */
    code: phrase,
    /** Name of a piece of code; `{{way}}` is one of the three ways. */
    code_of: phrase,
    /** Button that copies what stands beside it, what it says then, and where copying is not allowed. */
    copy: phrase,
    copied: phrase,
    selected: phrase,
    /** Name of such a button; `{{what}}` it copies. */
    copy_of: phrase,
    /** What a chart does not do with the readers of another site. */
    privacy: phrase,
  }),
  /**
   * The page for editors elsewhere. Between backticks stands code. It is about what every chart can do, and not about one
   * story: so it is interface.
   */
  embedding: z.strictObject({
    title: phrase,
    intro: phrase,
    /** The page for search results, at most 160 characters; `{{title}}` is the story's. */
    description: phrase,
    /** Link to the page, at the foot of every page. */
    link: phrase,
    /** The three ways, and when to choose which. */
    ways: phrase,
    frame: phrase,
    element: phrase,
    picture: phrase,
    /** Before an example of code; `{{headline}}` of the chart in it. */
    example: phrase,
    /** What can be chosen, as attributes of the element and in the query of the frame's address. */
    choices: phrase,
    choices_text: phrase,
    theme: phrase,
    step: phrase,
    headline: phrase,
    ground: phrase,
    lang: phrase,
    /** How the height comes right. */
    height: phrase,
    height_text: phrase,
    /** `{{narrowest}}` and `{{usual}}` are widths in pixels. */
    height_narrow: phrase,
    listeners: phrase,
    /** The script; `{{loader}}` is its address. */
    loader: phrase,
    loader_text: phrase,
    /** Before the tag of a numbered copy with its hash. */
    loader_fixed: phrase,
    loader_once: phrase,
    /** oEmbed, and places with ways of their own. */
    systems: phrase,
    oembed: phrase,
    wordpress: phrase,
    drupal: phrase,
    squarespace: phrase,
    react: phrase,
    newsletter: phrase,
    newsletter_name: phrase,
    /** What a strict host must allow. */
    policy: phrase,
    policy_text: phrase,
    policy_style: phrase,
    /** Privacy, and the licence with how to credit: `{{byline}}`, `{{title}}` and `{{licence}}`. */
    privacy: phrase,
    privacy_text: phrase,
    licence: phrase,
    licence_text: phrase,
    /** The list of charts. */
    charts: phrase,
  }),
  /** Page with what a browser counted: what the site asks and keeps, what it weighs and how fast it is. */
  measured: z.strictObject({
    title: phrase,
    /** Below the title, and in lists of pages. */
    intro: phrase,
    /** Heading of what pages ask for and leave behind. */
    proof: phrase,
    /** How that was counted, on `{{day}}` in `{{browser}}`. */
    proof_text: phrase,
    /** Names of rows of numbers, for who listens. */
    what: phrase,
    /** What kinds of pages are called. */
    kinds: z.strictObject({
      story: phrase,
      chart: phrase,
      /** A chart alone, as it stands on other sites. */
      embed: phrase,
      /** Ten of them on one page. */
      ten: phrase,
      page: phrase,
    }),
    /** Column: how many pages of a kind there are. */
    pages: phrase,
    /** Column: the most files that a page of a kind asks for. */
    own: phrase,
    /** Columns of what should be nothing. */
    others: phrase,
    cookies: phrase,
    kept: phrase,
    refused: phrase,
    /** Heading and text on what the policy of the pages allows. */
    policy: phrase,
    policy_text: phrase,
    policy_embed: phrase,
    /** How a reader sees the same. */
    policy_see: phrase,
    /** Heading of weight and speed. */
    speed: phrase,
    /** How it was measured: `{{version}}`, `{{day}}`, `{{browser}}`, `{{processor}}` times slower, `{{delay}}`, `{{line}}`, `{{runs}}` times. */
    speed_text: phrase,
    /** Columns. */
    bytes: phrase,
    requests: phrase,
    first: phrase,
    largest: phrase,
    blocking: phrase,
    shift: phrase,
    /** Rows with what its files weigh, compressed, and may weigh; and what that means. */
    weight: phrase,
    most: phrase,
    weight_text: phrase,
    /** Time until a choice of the reader is seen, `{{answer}}`, and between frames of a transition, `{{frame}}`. */
    playing: phrase,
    /** Seconds and memory of a build. */
    build: phrase,
    /** Requests a second from one small server, `{{count}}`; of a bare file, `{{limit}}`; how long 99 of 100 wait at most, `{{most}}`. */
    served: phrase,
    /** Heading and text of the history, and its column of releases. */
    history: phrase,
    history_text: phrase,
    /** That what has no number was made before the first release and measured later; not all kinds of pages were there yet. */
    before: phrase,
    version: phrase,
  }),
  lost: z.strictObject({
    /** Instead of `missing.title` and `missing.text` where the address is that of a chart, perhaps in a frame on another site. */
    chart: phrase,
    chart_text: phrase,
    /** On the page for an address that leads nowhere: link to all charts. */
    charts: phrase,
  }),
  /** Columns that the data of a chart have as a file and not in the page: their names, and what they mean in a sentence. */
  data: z.strictObject({
    /** Column with what a number counts. */
    unit: phrase,
    unit_meaning: phrase,
    /** The same where several columns have units; `{{column}}` is the name of the one it belongs to. */
    unit_of: phrase,
    /** Column that says how the true value lies to the number: more than, about. */
    bound: phrase,
    bound_meaning: phrase,
    /** In that column, where the number is the value itself; the other words are those of `bound`. */
    exact: phrase,
    /** Column that says how exactly a day is known. */
    precision: phrase,
    precision_meaning: phrase,
    /** How exactly a day is known. */
    precisions: z.strictObject({ day: phrase, week: phrase, month: phrase, year: phrase, about: phrase }),
    /** What the column of statuses means. */
    status_meaning: phrase,
    /** What the column of sources means. */
    sources_meaning: phrase,
  }),
});

export type Interface = z.infer<typeof interfaceSchema>;
