//! The content that can be rendered, and the options of its rendering.

use std::future::IntoFuture;

use fingerpost::{CallError, Caller, Client, DeclaredErrors, Error, Field};

use super::job::boxed;
use super::poll::Create;
use super::{RenderFormat, Rendering};
use crate::looker::Looker;
use crate::resources::common::{Dashboard, DashboardBase, DashboardElement, LookWithQuery, Query};
use crate::resources::render_task::{CreateDashboardRenderTask, RenderTask, RenderTasks};

/// A value that [`Looker::render`] takes: a dashboard, look, query or tile that a call returned, or a call that creates
/// a render task.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be rendered",
    label = "expected a dashboard, look, query or tile, or a call that returns a render task",
    note = "by id: `looker.render_dashboard(\"42\").pdf()`, or `render_look`, `render_query`, `render_tile`"
)]
pub trait Renderable {
    /// The builder of the rendering.
    type Rendering;

    /// Creates the builder.
    fn rendering(self, looker: &Looker) -> Self::Rendering;
}

impl<C, E> Renderable for C
where
    C: IntoFuture<Output = Result<RenderTask, CallError<E>>>,
    C::IntoFuture: Send + 'static,
    E: DeclaredErrors,
{
    type Rendering = Rendering;

    fn rendering(self, looker: &Looker) -> Rendering {
        Rendering::new(looker, self)
    }
}

/// Implements `Renderable` for types with an id.
macro_rules! renderable {
    ($($content:ty => $create:expr, $rendering:ty;)*) => {
        $(
            impl Renderable for $content {
                type Rendering = $rendering;

                fn rendering(self, looker: &Looker) -> $rendering {
                    $create(looker, self.id)
                }
            }

            impl Renderable for &$content {
                type Rendering = $rendering;

                fn rendering(self, looker: &Looker) -> $rendering {
                    $create(looker, self.id.clone())
                }
            }
        )*
    };
}

renderable! {
    Dashboard => DashboardRendering::new, DashboardRendering;
    DashboardBase => DashboardRendering::new, DashboardRendering;
    LookWithQuery => |looker, id| ImageRendering::new(looker, Image::Look, id), ImageRendering;
    Query => |looker, id| ImageRendering::new(looker, Image::Query, id), ImageRendering;
    DashboardElement => |looker, id| ImageRendering::new(looker, Image::Tile, id), ImageRendering;
}

#[cfg(feature = "look")]
renderable! {
    crate::resources::look::Look => |looker, id| ImageRendering::new(looker, Image::Look, id), ImageRendering;
}

/// The size of a document in pixels.
#[derive(Clone, Copy, Debug)]
struct Size {
    width: i64,
    height: i64,
}

const USUAL_SIZE: Size = Size { width: 1200, height: 900 };

/// A paper size of a PDF.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the names are those of paper sizes")]
pub enum PaperSize {
    Letter,
    Legal,
    Tabloid,
    A0,
    A1,
    A2,
    A3,
    A4,
    A5,
}

impl PaperSize {
    /// Returns Looker's name of the size, such as `a4`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Legal => "legal",
            Self::Tabloid => "tabloid",
            Self::A0 => "a0",
            Self::A1 => "a1",
            Self::A2 => "a2",
            Self::A3 => "a3",
            Self::A4 => "a4",
            Self::A5 => "a5",
        }
    }
}

/// A builder for the rendering of a dashboard. A format finishes it: [`pdf`](Self::pdf), [`png`](Self::png) or
/// [`jpg`](Self::jpg).
#[derive(Clone, Debug)]
#[must_use = "a rendering does nothing until it has a format and is awaited"]
pub struct DashboardRendering {
    client: Client,
    id: Option<String>,
    size: Size,
    filters: Vec<(String, String)>,
    style: Field<String>,
    tabs: Field<Vec<String>>,
    paper: Option<PaperSize>,
    landscape: Option<bool>,
    long_tables: Option<bool>,
    theme: Option<String>,
}

impl DashboardRendering {
    /// Creates the builder for a dashboard with this id.
    pub(crate) fn new(looker: &Looker, id: Option<String>) -> Self {
        Self {
            client: looker.client().clone(),
            id,
            size: USUAL_SIZE,
            filters: Vec::new(),
            style: Field::Unset,
            tabs: Field::Unset,
            paper: None,
            landscape: None,
            long_tables: None,
            theme: None,
        }
    }

    /// Sets the value of a dashboard filter, by the filter's name. The value is a filter expression of Looker, such as
    /// `7 days` or `California,Oregon`. It replaces an earlier value of the same filter; filters that are not set keep
    /// their defaults. Looker ignores filters that the dashboard does not have.
    pub fn filter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let (name, value) = (name.into(), value.into());
        self.filters.retain(|(known, _)| *known != name);
        self.filters.push((name, value));
        self
    }

    /// Sets the values of several dashboard filters; see [`filter`](Self::filter).
    pub fn filters<N: Into<String>, V: Into<String>>(self, filters: impl IntoIterator<Item = (N, V)>) -> Self {
        filters.into_iter().fold(self, |rendering, (name, value)| rendering.filter(name, value))
    }

    /// Sets the size in pixels. The default is 1200 by 900.
    pub fn size(mut self, width: u32, height: u32) -> Self {
        self.size = Size { width: width.into(), height: height.into() };
        self
    }

    /// Arranges the tiles as on the dashboard.
    pub fn tiled(mut self) -> Self {
        self.style = "tiled".into();
        self
    }

    /// Arranges the tiles in a single column.
    pub fn single_column(mut self) -> Self {
        self.style = "single_column".into();
        self
    }

    /// Selects the tabs to render: ids for a user-defined dashboard, labels for a LookML dashboard. The default is
    /// Looker's.
    pub fn tabs<T: Into<String>>(mut self, tabs: impl IntoIterator<Item = T>) -> Self {
        self.tabs = tabs.into_iter().map(Into::into).collect::<Vec<_>>().into();
        self
    }

    /// Sets the paper size of a PDF. The default is one page of the dashboard's size.
    pub fn paper(mut self, paper: PaperSize) -> Self {
        self.paper = Some(paper);
        self
    }

    /// Gives a PDF with a paper size landscape orientation.
    pub fn landscape(mut self) -> Self {
        self.landscape = Some(true);
        self
    }

    /// Expands the tables of a PDF to show all rows.
    pub fn long_tables(mut self) -> Self {
        self.long_tables = Some(true);
        self
    }

    /// Sets the theme, by its name.
    pub fn theme(mut self, theme: impl Into<String>) -> Self {
        self.theme = Some(theme.into());
        self
    }

    /// Renders a PDF.
    pub fn pdf(self) -> Rendering {
        self.format(RenderFormat::Pdf)
    }

    /// Renders a PNG image.
    pub fn png(self) -> Rendering {
        self.format(RenderFormat::Png)
    }

    /// Renders a JPEG image.
    pub fn jpg(self) -> Rendering {
        self.format(RenderFormat::Jpg)
    }

    /// Renders in this format.
    pub fn format(self, format: RenderFormat) -> Rendering {
        let Self { client, id, size, filters, style, tabs, paper, landscape, long_tables, theme } = self;
        let filters = form_urlencoded::Serializer::new(String::new()).extend_pairs(filters).finish();
        let filters = if filters.is_empty() { Field::Unset } else { filters.into() };
        let body = CreateDashboardRenderTask { dashboard_filters: filters, dashboard_style: style, tab_ids: tabs };
        let caller = client.clone();
        Rendering::with_format(client, format, move || {
            let Some(id) = id.as_deref() else { return without_id() };
            let mut call = caller.create_dashboard_render_task(id, format.as_str(), size.width, size.height, &body);
            if let Some(paper) = paper {
                call = call.pdf_paper_size(paper.as_str());
            }
            if let Some(landscape) = landscape {
                call = call.pdf_landscape(landscape);
            }
            if let Some(long_tables) = long_tables {
                call = call.long_tables(long_tables);
            }
            if let Some(theme) = &theme {
                call = call.theme(theme);
            }
            boxed(call)
        })
    }
}

/// The kind of content that is rendered as an image.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Image {
    Look,
    Query,
    Tile,
}

/// A builder for the rendering of a look, query or tile as an image. A format finishes it: [`png`](Self::png) or
/// [`jpg`](Self::jpg).
#[derive(Clone, Debug)]
#[must_use = "a rendering does nothing until it has a format and is awaited"]
pub struct ImageRendering {
    client: Client,
    image: Image,
    id: Option<String>,
    size: Size,
}

impl ImageRendering {
    /// Creates the builder for content with this id.
    pub(crate) fn new(looker: &Looker, image: Image, id: Option<String>) -> Self {
        Self { client: looker.client().clone(), image, id, size: USUAL_SIZE }
    }

    /// Sets the size in pixels. The default is 1200 by 900.
    pub fn size(mut self, width: u32, height: u32) -> Self {
        self.size = Size { width: width.into(), height: height.into() };
        self
    }

    /// Renders a PNG image.
    pub fn png(self) -> Rendering {
        self.format(RenderFormat::Png)
    }

    /// Renders a JPEG image.
    pub fn jpg(self) -> Rendering {
        self.format(RenderFormat::Jpg)
    }

    /// Renders in this format. Looker refuses PDF with a 400.
    pub fn format(self, format: RenderFormat) -> Rendering {
        let Self { client, image, id, size: Size { width, height } } = self;
        let (caller, name) = (client.clone(), format.as_str());
        Rendering::with_format(client, format, move || {
            let Some(id) = id.as_deref() else { return without_id() };
            match image {
                Image::Look => boxed(caller.create_look_render_task(id, name, width, height)),
                Image::Query => boxed(caller.create_query_render_task(id, name, width, height)),
                Image::Tile => boxed(caller.create_dashboard_element_render_task(id, name, width, height)),
            }
        })
    }
}

fn without_id() -> Create {
    let error = Error::config("the content to render has no id; include `id` in `fields`");
    Box::pin(std::future::ready(Err(error)))
}
