WITH RECURSIVE numbers(i) AS (
  SELECT 1
  UNION ALL
  SELECT i % 1000 + 1 FROM numbers
)
SELECT max(i) FROM numbers;
