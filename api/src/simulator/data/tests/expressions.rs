use proptest::prelude::*;
use serde_json::json;

use super::super::explore::explore;
use super::super::filter::Expression;
use super::{order_items, parse};

/// Generates strings of the words and symbols of expressions, which reach more code than random ones.
fn nearly_an_expression() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "NOT",
        "not ",
        "NULL",
        "EMPTY",
        "AND",
        " OR ",
        " or",
        "to",
        " to ",
        "for",
        "ago",
        " from now",
        "before ",
        "after",
        "this",
        "last",
        "next",
        "day",
        "weeks",
        "quarters",
        "year",
        "today",
        "2025",
        "2025-02",
        "-30",
        "/",
        "Q4",
        "99999",
        "65535",
        "5",
        "1e308",
        ".5",
        "inf",
        "-inf",
        "[",
        "]",
        "(",
        ")",
        ",",
        ", ",
        "\"",
        "\"\"",
        "^",
        "%",
        "_",
        "-",
        "<>",
        ">=",
        "<",
        "!=",
        " ",
        "é",
        "日",
        "\u{a0}",
        "\n",
    ]);
    prop::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn no_text_makes_a_filter_panic(text in prop_oneof![nearly_an_expression(), any::<String>()]) {
        let fields = &explore("thelook", "order_items").unwrap().fields;
        for name in ["users.name", "users.age", "order_items.created_date", "order_items.created_month"] {
            let field = fields.iter().find(|field| field.name == name).unwrap();
            if let Ok(expression) = Expression::parse(field, &text) {
                let _ = expression.sql(name);
            }
        }
    }

    #[test]
    fn a_value_is_found_by_its_quoted_text(text in "[ -~é日]{1,12}") {
        let field = explore("thelook", "order_items").unwrap().field("users.name").unwrap();
        let escaped: String = text.chars().flat_map(|c| match c {
            '"' => vec!['"', '"'],
            '%' | '_' | '^' => vec!['^', c],
            other => vec![other],
        }).collect();
        let expression = Expression::parse(field, &format!("\"{escaped}\"")).unwrap();
        let value: &'static str = Box::leak(text.into_boxed_str());
        prop_assert!(expression.holds(super::super::cell::Cell::Text(value)));
    }
}

#[test]
fn the_sql_is_what_the_query_says() {
    let query = order_items(
        &["users.country", "order_items.created_month", "order_items.total_sale_price", "users.count"],
        json!({
            "filters": {
                "order_items.status": "Complete,Ship%,-O'Neill",
                "order_items.created_month": "2025-01-01 to 2025-02-01",
                "users.age": ">=18",
                "order_items.total_sale_price": ">1000",
            },
            "sorts": ["order_items.total_sale_price desc 0"],
            "limit": "10",
        }),
    );
    let expected = r#"SELECT
    users.country AS "users.country",
    TO_CHAR(DATE_TRUNC('month', order_items.created_at), 'YYYY-MM') AS "order_items.created_month",
    SUM(order_items.sale_price) AS "order_items.total_sale_price",
    COUNT(DISTINCT users.id) AS "users.count"
FROM public.order_items AS order_items
LEFT JOIN public.orders AS orders ON order_items.order_id = orders.id
LEFT JOIN public.users AS users ON orders.user_id = users.id
WHERE (DATE(order_items.created_at) >= DATE '2025-01-01' AND DATE(order_items.created_at) < DATE '2025-02-01')
    AND (order_items.status = 'Complete' OR order_items.status LIKE 'Ship%' ESCAPE '^') AND COALESCE(NOT (order_items.status = 'O''Neill'), TRUE)
    AND users.age >= 18
GROUP BY 1, 2
HAVING SUM(order_items.sale_price) > 1000
ORDER BY 3 DESC
LIMIT 10
"#;
    let sql = parse(&query).unwrap().sql();
    assert_eq!(sql, expected);
    let names = parse(&order_items(&["products.name"], json!({ "limit": "-1" }))).unwrap().sql();
    assert!(
        names.starts_with("SELECT DISTINCT") && names.contains("products ON") && !names.contains("LIMIT"),
        "{names}"
    );
}
