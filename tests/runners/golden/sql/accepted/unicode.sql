WITH RECURSIVE letters(i, letter) AS (
  SELECT 1, substr(line, 1, 1) FROM input
  UNION ALL
  SELECT i + 1, substr(line, i + 1, 1) FROM letters, input WHERE i < length(line)
)
SELECT group_concat(letter, '') FROM (SELECT letter FROM letters ORDER BY i DESC);
