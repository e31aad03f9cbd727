/** What a page puts between a component's tags, as a prop of the component: `render_slot(@actions)` shows it. **/
extern class Slot {}
