WITH RECURSIVE numbers(i) AS (
  SELECT 1
  UNION ALL
  SELECT i + 1 FROM numbers, input WHERE i < CAST(line AS INTEGER)
)
SELECT i FROM numbers;
