import { expect, test } from '../fixtures.ts';
import { versionOf } from '../stories.ts';
import { ACTIONS, type ActionRule } from './asked/actions.ts';
import { type Asker, type Askers, findAskers, passwordOf, type Stranger } from './asked/askers.ts';
import { actionsOfBuild, type BuiltAction, routesOfBuild } from './asked/build.ts';
import { callAction, callRoute, forEach, type Said } from './asked/call.ts';
import { mayByReadme, RIGHTS, type Right, rightsOfReadme, ROWS_OF_PAGES } from './asked/rights.ts';
import { OPEN_TO_ALL, type RouteCall, type RouteRule, ROUTES } from './asked/routes.ts';
import {
  type AskedStory,
  everythingOf,
  type HouseThings,
  makeAsked,
  makeHouseThings,
  sectionCalled,
  STANDINGS,
} from './asked/things.ts';

/*
 * Every action and every address for machines that the build has, asked over HTTP by everybody there can be, about stories
 * wherever they stand. What README's table of rights refuses is refused, what it allows is allowed, and what is refused
 * changes nothing. Whatever is new in the build and not in the tables beside this file fails.
 */

// One newsroom for all of them, made once.
test.describe.configure({ mode: 'default', timeout: 240_000 });

type Desk = { sport: number; askers: Askers; house: HouseThings; stories: AskedStory[]; standings: AskedStory[] };
let desk: Desk;

const actions = actionsOfBuild();
const ruleOf = ({ name }: BuiltAction): ActionRule => {
  const rule = ACTIONS[name];
  if (!rule) throw new Error(`${name} has no rule`);
  return rule;
};

test.beforeAll(async () => {
  const [sport, india] = [await sectionCalled('sport'), await sectionCalled('india')];
  const askers = await findAskers(sport);
  const reporter = askers.people.find(({ called }) => called === 'reporter');
  if (!reporter) throw new Error('There is no reporter');
  const house = await makeHouseThings(reporter);
  const stories = [
    await makeAsked({ standing: 'live', by: 'reporter', sectionId: india }),
    await makeAsked({ standing: 'live', by: 'editor', sectionId: sport }),
  ];
  const standings: AskedStory[] = [];
  for (const standing of STANDINGS)
    standings.push(
      await makeAsked({ standing, by: 'reporter', sectionId: india }),
      await makeAsked({ standing, by: 'editor', sectionId: sport }),
    );
  standings.push(
    await makeAsked({ standing: 'live', by: 'editor', sectionId: india, movedTo: sport }),
    await makeAsked({ standing: 'live', by: 'editor', sectionId: sport, movedTo: india }),
    await makeAsked({ standing: 'draft', by: 'editor', sectionId: india, givenTo: 'sportTranslator' }),
    await makeAsked({ standing: 'in review', by: 'reporter', sectionId: india, sentBy: 'reporter' }),
  );
  desk = { sport, askers, house, stories, standings };
});

test.afterAll(() => desk?.askers.dismiss());

test('the tables have every action and every address of the build, and no other', () => {
  const names = actions.map(({ name }) => name);
  for (const name of names)
    expect(ACTIONS, `${name} is new in the build: say in asked/actions.ts who may ask it, and how`).toHaveProperty([
      name,
    ]);
  for (const name of Object.keys(ACTIONS))
    expect(names, `asked/actions.ts has ${name}, which the build does not have`).toContain(name);
  const { others, readers } = routesOfBuild();
  const known = [...Object.keys(ROUTES), ...OPEN_TO_ALL];
  for (const address of others)
    expect(known, `${address} is new in the build: say in asked/routes.ts who may ask it, and how`).toContain(address);
  for (const address of known)
    expect(others, `asked/routes.ts has ${address}, which the build does not have`).toContain(address);
  for (const address of readers) expect(address, 'Readers’ addresses are no newsroom’s').not.toMatch(/newsroom|^\/api/);
});

test('every right of README is asked by an action or an address, and every one that is asked stands there', () => {
  const rules = [...Object.values(ACTIONS), ...Object.values(ROUTES).flatMap((methods) => Object.values(methods))];
  const asked = new Set(rules.flatMap((rule) => ('right' in rule ? [rule.right] : [])));
  const rows = rightsOfReadme().map(([words = '']) => words);
  const named = Object.entries(RIGHTS);
  // What was withdrawn has its own test here; a part that somebody else writes in is taken over in holds.spec.ts.
  const within: Right[] = ['restore', 'takeOver'];
  for (const [right] of named) expect([...asked, ...within], `nothing here asks «${right}»`).toContain(right);
  for (const words of rows) {
    const found = named.filter(([, { row }]) => words.startsWith(row));
    if (!ROWS_OF_PAGES.some((row) => words.startsWith(row)))
      expect(found, `README's «${words}» has no right in asked/rights.ts`).not.toEqual([]);
  }
});

/** Somebody's call and what they are to be told; `story` is the one it is about, where it is about one. */
type Asking = { action: BuiltAction; who: Asker; args: unknown[]; may: boolean; told: string[]; story?: AskedStory };

/** Every call of an action by everybody, about these stories, with what README says of it. */
function askingsAbout(action: BuiltAction, stories: readonly AskedStory[], people = desk.askers.people): Asking[] {
  const rule = ruleOf(action);
  if (!('right' in rule)) return [];
  const calls =
    rule.about === 'house'
      ? rule.calls(desk.house).map((call) => ({ ...call, story: undefined }))
      : stories.flatMap((story) => rule.calls(story, desk.house).map((call) => ({ ...call, story })));
  return calls.flatMap(({ args, things, story }) =>
    people.flatMap((who): Asking[] => {
      const may = things.every((thing) => mayByReadme(who, rule.right, thing));
      // What would be done in earnest is left to live stories, which stay as they are.
      if (may && 'does' in rule && story?.standing !== 'live') return [];
      return [{ action, who, args, may, told: rule.told, ...(story && { story }) }];
    }),
  );
}

/** Asks all that README refuses, looks whether anything has changed, then asks what it allows. */
async function refusedFirst<A extends { may: boolean }>(
  askings: readonly A[],
  stories: AskedStory[],
  ask: (asking: A) => Promise<void>,
): Promise<void> {
  const before = await everythingOf(stories, desk.house);
  await forEach(
    askings.filter(({ may }) => !may),
    ask,
  );
  expect(await everythingOf(stories, desk.house), 'What was refused has changed something').toEqual(before);
  await forEach(
    askings.filter(({ may }) => may),
    ask,
  );
}

/** Asks about these stories in that order; says what was otherwise than README says. */
async function askAll(askings: Asking[], stories: AskedStory[]): Promise<string[]> {
  const wrong: string[] = [];
  const ask = async ({ action, who, args, may, told, story }: Asking) => {
    const said = await callAction(action, args, { cookie: who.cookie });
    if (isRight(said, { may, told, story })) return;
    const about = story ? ` about what is ${story.called}` : '';
    wrong.push(
      `${action.name} by ${who.called}${about}: ${said.status} ${said.code}, though README says ${may ? 'yes' : 'no'}`,
    );
  };
  await refusedFirst(askings, stories, ask);
  return wrong;
}

function isRight(
  { status, code }: Said,
  { may, told, story }: { may: boolean; told: string[]; story: AskedStory | undefined },
): boolean {
  if (status !== 200) return false;
  // What lies in the bin is found by nobody but who may take it out.
  if (!may) return code === 'not_allowed' || (story?.standing === 'in the bin' && code === 'not_found');
  if (!story || story.standing === 'live') return told.includes(code);
  return (
    !['not_allowed', 'signed_out', 'foreign_origin', 'invalid', 'proof_needed'].includes(code) || told.includes(code)
  );
}

/** What an action is sent where nobody is to be listened to. */
function anyCall(action: BuiltAction): unknown[] {
  const rule = ruleOf(action);
  if ('anybody' in rule) return rule.args();
  if ('own' in rule) return rule.args('not-the-password');
  const [call] =
    rule.about === 'house' ? rule.calls(desk.house) : desk.stories.flatMap((story) => rule.calls(story, desk.house));
  if (!call) throw new Error(`${action.name} is asked nothing`);
  return call.args;
}

test('whom the newsroom does not know, and what comes from elsewhere, does nothing', async () => {
  const { askers, house, stories } = desk;
  const chief = personCalled('chief');
  const before = await everythingOf(stories, house);
  const asked = actions.flatMap((action) => {
    const rule = ruleOf(action);
    const args = anyCall(action);
    const of = (who: Stranger, from: string | null | undefined, told: string[]) => ({ action, args, who, from, told });
    // A form that ends sessions says the same to everybody: the sign-in page.
    const unknown = 'own' in rule && rule.own.includes('redirect') ? ['redirect'] : ['signed_out'];
    const isForOwing = 'own' in rule && rule.toOwe;
    return [
      ...askers.strangers.map((who) => of(who, undefined, 'anybody' in rule ? rule.anybody : unknown)),
      ...('anybody' in rule || isForOwing ? [] : [of(askers.owing, undefined, unknown)]),
      of(chief, 'https://evil.example', ['403']),
      of(chief, 'null', ['403']),
      of(chief, null, ['403']),
    ];
  });
  const wrong: string[] = [];
  await forEach(asked, async ({ action, args, who, from, told }) => {
    const said = await callAction(action, args, { cookie: who.cookie, ...(from !== undefined && { from }) });
    const word = said.status === 200 || said.status === 303 ? said.code : String(said.status);
    if (!told.includes(word))
      wrong.push(`${action.name}, ${who.called} from ${from}: ${said.status} ${said.code}, not ${told.join(' or ')}`);
  });
  expect(wrong).toEqual([]);
  expect(await everythingOf(stories, house)).toEqual(before);
  // Not even a form that ends sessions has ended this one.
  expect(await askByName('readNotificationsAction', chief)).toEqual({ status: 200, code: 'ok' });
});

function personCalled(name: string): Asker {
  const found = desk.askers.people.find(({ called }) => called === name);
  if (!found) throw new Error(`There is nobody called ${name}`);
  return found;
}

/** Asks one of the actions on one's own account. */
function askByName(name: string, who: Stranger): Promise<Said> {
  const action = actions.find((one) => one.name === name);
  const rule = ACTIONS[name];
  if (!action || !rule || !('own' in rule)) throw new Error(`${name} is no action on one's own account`);
  return callAction(action, rule.args(passwordOf(who)), { cookie: who.cookie });
}

test('everybody does to their own account what it is asked, and somebody who leaves is a stranger', async () => {
  const own = Object.entries(ACTIONS).flatMap(([name, rule]) => ('own' in rule ? [{ name, rule }] : []));
  const wrong: string[] = [];
  const ask = async (name: string, who: Stranger, told: string[]) => {
    const said = await askByName(name, who);
    if (!told.includes(said.code))
      wrong.push(`${name} by ${who.called}: ${said.status} ${said.code}, not ${told.join(' or ')}`);
  };
  const staying = own.filter(({ rule }) => !rule.leaves && !rule.toOwe);
  const calls = desk.askers.people.flatMap((who) => staying.map(({ name, rule }) => ({ name, who, told: rule.own })));
  await forEach(calls, ({ name, who, told }) => ask(name, who, told));
  const { leaving, owing } = desk.askers;
  for (const { name, rule } of own.filter((one) => one.rule.toOwe))
    for (const who of [owing, ...leaving]) await ask(name, who, rule.own);
  const ends = own.filter(({ rule }) => rule.leaves);
  expect(ends).toHaveLength(leaving.length);
  for (const [index, { name, rule }] of ends.entries()) {
    const who = leaving[index] ?? owing;
    await ask(name, who, rule.own);
    await forEach(staying, (one) => ask(one.name, who, ['signed_out']));
  }
  expect(wrong).toEqual([]);
});

test('each action is refused and allowed as README says, whoever asks', async () => {
  const { stories, standings } = desk;
  // A rule that nobody here is let through by, or nobody stopped by, would show nothing.
  for (const action of actions) {
    const all = askingsAbout(action, [...stories, ...standings]);
    if (all.length === 0) continue;
    expect(
      all.some(({ may }) => may),
      `Nobody here may ${action.name}`,
    ).toBe(true);
    expect(
      all.some(({ may }) => !may),
      `Everybody here may ${action.name}`,
    ).toBe(true);
  }
  const askings = actions.flatMap((action) => askingsAbout(action, stories));
  expect(await askAll(askings, stories)).toEqual([]);
});

test('wherever a story stands, each action on it is refused and allowed as README says', async () => {
  const { standings } = desk;
  const about = actions.filter(isAboutStories);
  expect(
    await askAll(
      about.flatMap((action) => askingsAbout(action, standings, somePeople())),
      standings,
    ),
  ).toEqual([]);
});

test('what was withdrawn is put back by nobody who may only publish', async () => {
  const story = desk.standings.find(({ standing, sectionId }) => standing === 'withdrawn' && sectionId === desk.sport);
  const action = actions.find(({ name }) => name === 'publishAction');
  if (!story || !action) throw new Error('There is nothing withdrawn, or nothing that publishes');
  const seen = { section: null, contributors: [], agency: null, topics: [], leadImageId: null, credits: [] };
  const before = await everythingOf([story], desk.house);
  const told: string[] = [];
  const kept: string[] = [];
  for (const who of desk.askers.people) {
    const thing = { ownerId: story.ownerId, sectionId: story.sectionId, locale: 'en' as const };
    // Whoever may put it back would.
    if (mayByReadme(who, 'restore', thing)) continue;
    const translationId = story.translationIds.en;
    const input = { translationId, version: await versionOf(translationId), substantive: false, seen };
    const { code } = await callAction(action, [input], { cookie: who.cookie });
    told.push(`${who.called}: ${code}`);
    kept.push(`${who.called}: ${mayByReadme(who, 'publish', thing) ? 'restore_by_chief' : 'not_allowed'}`);
  }
  expect(told).toEqual(kept);
  expect(told).toContain('editor: restore_by_chief');
  expect(await everythingOf([story], desk.house)).toEqual(before);
});

/** Those for whom it matters whose a story is, in which section, and whose it is to write. */
const somePeople = () => ['reporter', 'sportEditor', 'sportTranslator'].map(personCalled);

function isAboutStories(action: BuiltAction): boolean {
  const rule = ruleOf(action);
  return 'right' in rule && rule.about === 'story';
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const methods = Object.entries(ROUTES).flatMap(([route, rules]) =>
  Object.entries(rules).map(([method, rule]) => ({ route, method, rule })),
);

/** Everything that a method of a route can be asked here, about these stories. */
function callsOf(rule: RouteRule, stories: readonly AskedStory[]): (RouteCall & { story?: AskedStory })[] {
  if (!('right' in rule)) return [{ ...rule, things: [] }];
  return stories.flatMap((story) => rule.calls(story, desk.house).map((call) => ({ ...call, story })));
}

test('an address for machines answers nobody it does not know, nothing from elsewhere, and no other method', async () => {
  const { askers, house, stories } = desk;
  const chief = personCalled('chief');
  const before = await everythingOf(stories, house);
  const wrong: string[] = [];
  const ask = async (call: RouteCall, method: string, who: Stranger, told: number[], from?: string | null) => {
    const said = await callRoute(
      call.address,
      { method, body: call.body },
      { cookie: who.cookie, ...(from !== undefined && { from }) },
    );
    if (!told.includes(said.status))
      wrong.push(
        `${method} ${call.address}, ${who.called} from ${from}: ${said.status} ${said.code}, not ${told.join(' or ')}`,
      );
  };
  await forEach(methods, async ({ route, method, rule }) => {
    const [call] = callsOf(rule, stories);
    if (!call) throw new Error(`${method} ${route} is asked nothing`);
    const unknown = 'anybody' in rule ? rule.anybody : 'hides' in rule ? [404] : [401];
    for (const who of [...askers.strangers, askers.owing]) await ask(call, method, who, unknown);
    if (method !== 'GET')
      for (const from of ['https://evil.example', 'null', null]) await ask(call, method, chief, [403], from);
    // As GET, and nothing to read; a stream is nothing without a body.
    if (method === 'GET')
      for (const who of askers.strangers) await ask(call, 'HEAD', who, route.endsWith('/events') ? [405] : unknown);
  });
  await forEach(Object.entries(ROUTES), async ([route, rules]) => {
    const [known] = Object.values(rules);
    const [call] = known ? callsOf(known, stories) : [];
    if (!known || !call) throw new Error(`${route} is asked nothing`);
    for (const method of METHODS)
      if (!(method in rules))
        for (const who of [chief, ...askers.strangers])
          // What is posted to a page is taken for an action there is not.
          await ask({ ...call, body: method === 'GET' ? undefined : {} }, method, who, [
            405,
            ...('hides' in known ? [400] : []),
          ]);
  });
  expect(wrong).toEqual([]);
  expect(await everythingOf(stories, house)).toEqual(before);
});

for (const where of ['stories', 'standings'] as const)
  test(`each address for machines is refused and allowed as README says (${where})`, async () => {
    const stories = desk[where];
    const askings = methods.flatMap(({ route, method, rule }) => {
      const isByStory = 'right' in rule && rule.byStory === true;
      if (where === 'standings' && !isByStory) return [];
      return callsOf(rule, isByStory ? stories : stories.slice(0, 1)).flatMap((call) =>
        (where === 'stories' ? desk.askers.people : somePeople()).map((who) => {
          const may = !('right' in rule) || call.things.every((thing) => mayByReadme(who, rule.right, thing));
          return { route, method, rule, call, who, may };
        }),
      );
    });
    const wrong: string[] = [];
    const ask = async ({ method, rule, call, who, may }: (typeof askings)[number]) => {
      const { status, code } = await callRoute(call.address, { method, body: call.body }, { cookie: who.cookie });
      const told = 'right' in rule ? rule.told : 'own' in rule ? rule.own : rule.anybody;
      const isBinned = call.story?.standing === 'in the bin';
      const isRight = may
        ? told.includes(status) || (isBinned && status === 404)
        : status === 403 || (isBinned && status === 404);
      if (!isRight)
        wrong.push(
          `${method} ${call.address} by ${who.called}, ${call.story?.called}: ${status} ${code}, though README says ${may ? 'yes' : 'no'}`,
        );
    };
    await refusedFirst(askings, stories, ask);
    expect(wrong).toEqual([]);
  });
