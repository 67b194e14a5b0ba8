/** Holds the files of server/data/gazetteer against what their README promises. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN_ENTITIES } from '../../server/src/names/knownEntities.ts';
import type { Entity } from '../../server/src/names/name.ts';
import { foldTonePlacement } from '../../server/src/text/fold.ts';

const FOLDER = join(import.meta.dirname, '../../server/data/gazetteer');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const TEXTS = new Map(FILES.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));

const byId = new Map(KNOWN_ENTITIES.map((entity) => [entity.id, entity]));

/** The provinces and centrally run cities since 1 July 2025 (Nghị quyết 202/2025/QH15), and what was merged into each. */
const PROVINCES: Readonly<Record<string, readonly string[]>> = {
  'Hà Nội': [],
  Huế: [],
  'Hải Phòng': ['Hải Dương'],
  'Đà Nẵng': ['Quảng Nam'],
  'TP.HCM': ['Bà Rịa - Vũng Tàu', 'Bình Dương'],
  'Cần Thơ': ['Sóc Trăng', 'Hậu Giang'],
  'Lai Châu': [],
  'Điện Biên': [],
  'Sơn La': [],
  'Lạng Sơn': [],
  'Quảng Ninh': [],
  'Thanh Hóa': [],
  'Nghệ An': [],
  'Hà Tĩnh': [],
  'Cao Bằng': [],
  'Tuyên Quang': ['Hà Giang'],
  'Lào Cai': ['Yên Bái'],
  'Thái Nguyên': ['Bắc Kạn'],
  'Phú Thọ': ['Vĩnh Phúc', 'Hòa Bình'],
  'Bắc Ninh': ['Bắc Giang'],
  'Hưng Yên': ['Thái Bình'],
  'Ninh Bình': ['Hà Nam', 'Nam Định'],
  'Quảng Trị': ['Quảng Bình'],
  'Quảng Ngãi': ['Kon Tum'],
  'Gia Lai': ['Bình Định'],
  'Khánh Hòa': ['Ninh Thuận'],
  'Lâm Đồng': ['Đắk Nông', 'Bình Thuận'],
  'Đắk Lắk': ['Phú Yên'],
  'Đồng Nai': ['Bình Phước'],
  'Tây Ninh': ['Long An'],
  'Vĩnh Long': ['Bến Tre', 'Trà Vinh'],
  'Đồng Tháp': ['Tiền Giang'],
  'Cà Mau': ['Bạc Liêu'],
  'An Giang': ['Kiên Giang'],
};

/** ISO 3166 codes of the members of the United Nations and of the other places that have a seat in the news. */
const COUNTRY_CODES =
  'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CD CR CI HR CU CY CZ KP DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA KR RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW VA PS XK TW HK MO'.split(
    ' ',
  );

/** Names that CLDR has in a form no newspaper uses. */
const NEWSPAPER_NAME: Readonly<Record<string, string>> = {
  CG: 'Cộng hòa Congo',
  CD: 'CHDC Congo',
  CI: 'Bờ Biển Ngà',
  MM: 'Myanmar',
  KN: 'Saint Kitts và Nevis',
  VC: 'Saint Vincent và Grenadines',
  AE: 'UAE',
  PS: 'Palestine',
  HK: 'Hong Kong',
  MO: 'Macau',
};

/** Everyday words that are also written like a name: one word each, as no list of single syllables can be complete. */
const EVERYDAY = new Set(
  'anh ao bạch bàn bảo bay bến bỉ bình bổ ca cam cảng cao chad chi chính công cư dân đại đảng đào đất đẹp đi đoàn đông đồng đức gia giang hàn hạnh hiền hoa hòa hồng hương hữu kim lan lào liên linh long lương mai minh mới mỹ nam nga nhân nhật nữ pháp phi phong phú quân quang quốc sáng séc sơn tân tây thái thanh thành tháp thổ thu thủy tiên tiến trang trung trường tư tự úc ưu vàng văn viên việt vinh vui xanh xuân ý áo'.split(
    ' ',
  ),
);

/** What a look-up makes of a spelling: hyphens, full stops and tone placement make no difference. */
const keyOf = (spelling: string): string =>
  foldTonePlacement(spelling)
    .replace(/[-. ]+/gu, ' ')
    .trim();

const spellingsOf = (entity: Entity): string[] => [entity.name, ...entity.alternateName];

describe('server/data/gazetteer', () => {
  it('holds its files within 450 kB', () => {
    const bytes = [...TEXTS.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    assert.ok(bytes < 450_000, `${bytes} bytes`);
  });

  for (const [name, text] of TEXTS) {
    it(`${name} has an entity a line, sorted by id, in NFC`, () => {
      const rows = JSON.parse(text) as { id: string }[];
      const lines = rows.map((row) => `  ${JSON.stringify(row)}`);
      assert.equal(text, `[\n${lines.join(',\n')}\n]\n`);
      const ids = rows.map(({ id }) => id);
      assert.deepEqual(ids, ids.toSorted());
      assert.equal(text, text.normalize('NFC'));
    });

    it(`${name} is loaded`, () => {
      for (const { id } of JSON.parse(text) as { id: string }[]) assert.ok(byId.has(id), id);
    });
  }

  it('gives every entity an id of its own, in ASCII', () => {
    assert.equal(byId.size, KNOWN_ENTITIES.length);
    for (const { id } of KNOWN_ENTITIES)
      assert.match(id, /^(?:place|person|org)\/[a-z0-9]+(?:-[a-z0-9]+)*$/u);
  });

  it('writes spellings without stray spaces, with a capital, none twice', () => {
    for (const entity of KNOWN_ENTITIES) {
      const spellings = spellingsOf(entity);
      assert.equal(new Set(spellings).size, spellings.length, entity.id);
      for (const spelling of spellings) {
        assert.match(spelling, /^\S+(?: \S+)*$/u, entity.id);
        assert.match(spelling, /\p{Lu}/u, entity.id);
        // As most newspapers write: hòa, khỏe, thủy.
        assert.doesNotMatch(spelling, /o[àáảãạèéẻẽẹ](?!\p{L})|(?<!q)u[ỳýỷỹỵ](?!\p{L})/iu, entity.id);
      }
    }
  });

  it('lets two entities share a spelling only where both call it ambiguous', () => {
    const owners = new Map<string, Entity[]>();
    for (const entity of KNOWN_ENTITIES) {
      for (const spelling of spellingsOf(entity)) {
        const key = keyOf(spelling);
        owners.set(key, [...(owners.get(key) ?? []), entity]);
      }
    }
    for (const [key, entities] of owners) {
      if (new Set(entities).size < 2) continue;
      for (const entity of entities) {
        const ambiguous = (entity.ambiguous ?? []).map(keyOf);
        assert.ok(ambiguous.includes(key), `${key.normalize('NFC')}: ${entities.map(({ id }) => id)}`);
      }
    }
  });

  it('calls ambiguous only what it lists, and every everyday word', () => {
    for (const entity of KNOWN_ENTITIES) {
      const spellings = spellingsOf(entity);
      const ambiguous = entity.ambiguous ?? [];
      for (const spelling of ambiguous) assert.ok(spellings.includes(spelling), `${entity.id}: ${spelling}`);
      for (const spelling of spellings)
        if (EVERYDAY.has(spelling.toLowerCase()))
          assert.ok(ambiguous.includes(spelling), `${entity.id}: ${spelling}`);
    }
  });

  it('refers to entities that exist and are of the right kind', () => {
    for (const { id, containedInPlace, nationality, supersededBy, jobTitle } of KNOWN_ENTITIES) {
      for (const place of [containedInPlace, nationality])
        if (place) assert.equal(byId.get(place)?.kind, 'place', `${id}: ${place}`);
      if (supersededBy) {
        assert.equal(byId.get(supersededBy)?.kind, byId.get(id)?.kind, `${id}: ${supersededBy}`);
        assert.equal(byId.get(supersededBy)?.dissolutionDate, undefined, `${id}: ${supersededBy}`);
        assert.ok(byId.get(id)?.dissolutionDate, id);
      }
      for (const { of } of jobTitle ?? [])
        assert.ok(byId.has(of) && byId.get(of)?.kind !== 'person', `${id}: ${of}`);
    }
  });

  it('contains no place in itself', () => {
    for (const { id } of KNOWN_ENTITIES) {
      const seen = new Set<string>();
      for (let at: string | undefined = id; at; at = byId.get(at)?.containedInPlace) {
        assert.ok(!seen.has(at), `${id} → ${at}`);
        seen.add(at);
      }
    }
  });

  it('dates offices by months, the earliest first', () => {
    for (const { id, kind, jobTitle } of KNOWN_ENTITIES) {
      if (!jobTitle) continue;
      assert.equal(kind, 'person', id);
      assert.deepEqual(
        jobTitle,
        jobTitle.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
        id,
      );
      for (const { title, from, to } of jobTitle) {
        assert.equal(title, title.toLowerCase(), id);
        for (const date of to === undefined ? [from] : [from, to])
          assert.match(date, /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$/u, id);
        if (to !== undefined) assert.ok(from <= to, id);
      }
    }
  });

  it('has one president, prime minister or foreign minister of a country at a time', () => {
    const SINGLE =
      /^(?:tổng thống|thủ tướng|ngoại trưởng|bộ trưởng .+|chủ tịch nước|chủ tịch quốc hội|tổng bí thư|tổng thư ký)$/u;
    const terms = KNOWN_ENTITIES.flatMap(({ id, jobTitle }) =>
      (jobTitle ?? []).filter(({ title }) => SINGLE.test(title)).map((job) => ({ id, ...job })),
    );
    const last = new Map<string, (typeof terms)[number]>();
    for (const term of terms.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
      const office = `${term.title} ${term.of}`;
      const before = last.get(office);
      if (before) assert.ok(before.to && before.to <= term.from, `${office}: ${before.id}, ${term.id}`);
      last.set(office, term);
    }
  });

  it('gives a Wikidata id to one entity only', () => {
    const ids = KNOWN_ENTITIES.flatMap(({ sameAs }) => sameAs ?? []);
    for (const id of ids) assert.match(id, /^Q[1-9]\d*$/u);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('knows the 34 provinces and the 29 that were merged into them', () => {
    const names = Object.keys(PROVINCES);
    assert.equal(names.length, 34);
    assert.equal(Object.values(PROVINCES).flat().length, 29);
    const inVietnam = KNOWN_ENTITIES.filter(({ containedInPlace }) => containedInPlace === 'place/viet-nam');
    const find = (name: string): Entity => {
      const entity = inVietnam.find((place) => place.name === name);
      assert.ok(entity, name);
      return entity;
    };
    for (const name of names) {
      const province = find(name);
      assert.equal(province.supersededBy, undefined, name);
      assert.equal(province.dissolutionDate, undefined, name);
      for (const merged of PROVINCES[name] ?? []) {
        assert.equal(find(merged).supersededBy, province.id, merged);
        assert.equal(find(merged).dissolutionDate, '2025-07-01', merged);
      }
    }
    assert.equal(KNOWN_ENTITIES.filter(({ dissolutionDate }) => dissolutionDate === '2025-07-01').length, 29);
  });

  it('knows every country by the name CLDR has in Vietnamese', () => {
    const names = new Intl.DisplayNames(['vi'], { type: 'region' });
    const places = new Set(
      KNOWN_ENTITIES.filter(({ kind }) => kind === 'place')
        .flatMap(spellingsOf)
        .map((spelling) => keyOf(spelling.toLowerCase())),
    );
    for (const code of COUNTRY_CODES) {
      const name = NEWSPAPER_NAME[code] ?? names.of(code) ?? code;
      assert.ok(places.has(keyOf(name.toLowerCase())), `${code}: ${name}`);
    }
  });

  it('keeps apart what only looks alike', () => {
    const find = (spelling: string): string[] =>
      KNOWN_ENTITIES.filter((entity) => spellingsOf(entity).includes(spelling)).map(({ id }) => id);
    assert.deepEqual(find('Niger'), ['place/niger']);
    assert.deepEqual(find('Nigeria'), ['place/nigeria']);
    assert.deepEqual(find('Guinea'), ['place/guinea']);
    assert.deepEqual(find('Guinea Xích đạo'), ['place/guinea-xich-dao']);
    assert.deepEqual(find('Hàn Quốc'), ['place/han-quoc']);
    assert.deepEqual(find('Triều Tiên'), ['place/trieu-tien']);
    assert.deepEqual(find('Congo').toSorted(), ['place/chdc-congo', 'place/cong-hoa-congo']);
    assert.deepEqual(find('Georgia').toSorted(), ['place/gruzia', 'place/tieu-bang-georgia']);
    assert.deepEqual(find('Sài Gòn'), ['place/sai-gon']);
    assert.deepEqual(find('TP.HCM'), ['place/tp-hcm']);
  });

  it('knows the spellings by which newspapers differ', () => {
    const spelled = (id: string): string[] => spellingsOf(byId.get(id) as Entity);
    const has = (id: string, ...spellings: string[]) => {
      for (const spelling of spellings) assert.ok(spelled(id).includes(spelling), `${id}: ${spelling}`);
    };
    has('place/moskva', 'Moskva', 'Moscow', 'Matxcơva', 'Mátxcơva', 'Mát-xcơ-va');
    has('place/kyiv', 'Kiev', 'Kyiv');
    has('place/saudi-arabia', 'Saudi Arabia', 'Ả Rập Xê Út', 'Arab Saudi', 'Ả Rập Saudi');
    has('place/uc', 'Úc', 'Australia');
    has('place/y', 'Ý', 'Italia', 'Italy');
    has('person/sergei-lavrov', 'Sergei Lavrov', 'Sergey Lavrov');
    has('person/vladimir-putin', 'Vladimir Putin', 'Vla-đi-mia Pu-tin');
    has('person/tap-can-binh', 'Tập Cận Bình', 'Xi Jinping');
  });
});
