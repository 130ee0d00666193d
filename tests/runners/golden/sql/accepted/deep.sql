WITH RECURSIVE depth(n) AS (
  SELECT CAST(line AS INTEGER) FROM input
  UNION ALL
  SELECT n - 1 FROM depth WHERE n > 0
)
SELECT count(*) - 1 FROM depth;
