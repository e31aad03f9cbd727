// dialect
@:validate_number("total", greater_than: 0, less_than: 10)
class KeywordAnnotation {}

// broken: `greater_than: 0,` -> `greater_than: ,`
