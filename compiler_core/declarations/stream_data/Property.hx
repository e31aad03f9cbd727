/** What the function of a property gives back: what `forAll` found. **/
typedef Property = Dynamic;
