// Soát một bài trong hệ thống quản trị nội dung · Checks an article of a CMS before it is published.
import { createChecker } from 'soat';

const article = {
  id: 4711,
  edition: '2025-07-12',
  body: `Nga, Mỹ tìm cách nối lại đàm phán

Ngoại trưởng Nga Sergei Lavrov gặp người đồng cấp Mỹ Marco Rubio hôm thứ Sáu (10/7). Ông Sergey Lavrov không nói gì thêm.
`,
};

// Một lần cho mọi bài · once for all articles. archive: thư mục bài cũ · a folder of past articles, an index, or the rows themselves.
const checker = await createChecker({ config: { style: 'tuoi-tre' }, archive: false });

for (const { severity, message, text, span } of await checker.check(article.body, { edition: article.edition }))
  console.log(`${article.id}:${span.start} ${severity}: “${text}” – ${message}`);

const { text, applied } = await checker.fix(article.body, { edition: article.edition });
console.log(`${applied.length} chỗ đã sửa · mended`, text === article.body ? '' : '→ lưu bài · save the article');
