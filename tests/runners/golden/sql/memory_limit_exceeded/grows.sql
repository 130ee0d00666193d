WITH RECURSIVE numbers(i) AS (
  SELECT 1
  UNION ALL
  SELECT i + 1 FROM numbers
)
SELECT length(group_concat(hex(zeroblob(50000)))) FROM numbers;
