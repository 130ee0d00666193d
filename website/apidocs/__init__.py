"""The OpenAPI document as a page: schemas as tables, examples as requests in three languages."""
