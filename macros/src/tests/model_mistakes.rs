::core::compile_error! {
    "`Thing`: unknown option `defualt`; did you mean `default`?\nhelp: write `default`"
}
::core::compile_error! {
    "`Thing`: a `Model` owns its values\nhelp: leave out the lifetime, and write `String` for `&str`"
}
::core::compile_error! {
    "`Thing`, field `id`: expected a name in quotes after `rename =`\nhelp: write it in full, as in `rename = \"name\"`"
}
::core::compile_error! {
    "`Thing`, field `id`: `skip` takes no value\nhelp: write `skip` alone, or leave it out"
}
::core::compile_error! {
    "`Thing`, field `id`: a `Model` owns its values\nhelp: write `String`"
}
const _: () = {
    ::fingerpost::__private::model::traits! {
        { < 'a > } { < 'de, 'a > } Thing { < 'a > } {} {
        ::fingerpost::__private::model::value! { self source mode {
        ::core::unreachable!() } { ::core::unreachable!() } } } { ::core::unreachable!()
        }
    }
};
